//! Verbs of Italian.

use super::{Conjugation, Verbs};

/// Forms that are mostly nouns are left out; the infinitives are folded.
pub(super) static VERBS: Verbs = Verbs::of(
    &[
        Conjugation::of(
            "are",
            "a ano at* ando ava avano era eranno erebbe",
            "utilizz us attacc danneggi minacci modific verific copi notific identific autentic \
            autorizz memorizz cifr decifr crittograf oper caus cre comport riguard rappresent applic \
            indic assicur sfrutt impieg controll determin effettu facilit gener individu limit mir \
            mostr ostacol partecip present prov registr rest risult segnal super tratt trov valut \
            viol viet elabor comunic pubblic colleg adott alter blocc cattur coordin degrad disturb \
            install invi ingann monitor rub simul support salv conserv archivi trasport rilev analizz \
            design nomin realizz svilupp organizz finanzi lanci sabot spi intercett falsific distribu \
            integr interessat sospett evit miglior rafforz minim mitig ripar ripristin concord \
            interagire accett neg rifiut consider divulg rivel sottra tutel funzion \
            condizion",
        ),
        Conjugation::of(
            "are",
            "a ano at* ando ava avano hera heranno",
            "attacc modific verific notific identific autentic blocc indic pubblic colleg impieg",
        ),
        Conjugation::of(
            "mettere",
            "mette mettono mettendo metteva metta mettera mess*",
            "- per com compro tras am e di im pro ri sotto",
        ),
        Conjugation::of(
            "endere",
            "ende endono endendo endeva enda es*",
            "pr compr r dif off int est dip sosp sorpr appr ripr tend",
        ),
        Conjugation::of(
            "ggere",
            "gge ggono ggendo ggeva tt*",
            "prote corre le reggere diri stru distru",
        ),
        Conjugation::of(
            "enere",
            "iene engono enendo eneva enga erra enut*",
            "t cont mant ott det sost rit tratt appart",
        ),
        Conjugation::of(
            "urre",
            "uce ucono ucendo uceva uca ott*",
            "prod cond rid introd ind trad riprod ded",
        ),
        Conjugation::of(
            "orre",
            "one ongono onendo oneva onga ost*",
            "p comp disp esp imp prop opp supp dep",
        ),
        Conjugation::of(
            "udere",
            "ude udono udendo udeva uda us*",
            "chi incl escl concl",
        ),
        Conjugation::of("spondere", "sponde spondono spondendo spost*", "ri corri"),
        Conjugation::of("chiedere", "chiede chiedono chiedendo chiest*", "- ri"),
        Conjugation::of(
            "scrivere",
            "scrive scrivono scrivendo scritt*",
            "- de pre in tra sotto",
        ),
        Conjugation::of("rompere", "rompe rompono rompendo rott*", "- inter cor"),
        Conjugation::of(
            "gliere",
            "glie lgono gliendo lt*",
            "racco sce to co acco disto",
        ),
        Conjugation::of("oscere", "osce oscono oscendo osciut*", "con ricon"),
        Conjugation::of("vedere", "vede vedono vedendo vist* vedut*", "- pre prov"),
        Conjugation::of(
            "ere",
            "e ono endo eva a ut*",
            "ricev acced proced ved cred vend perd batt combatt tem",
        ),
        Conjugation::of(
            "primere",
            "prime primono primendo press*",
            "es com im op sop de re",
        ),
        Conjugation::of("fondere", "fonde fondono fondendo fus*", "con dif"),
        Conjugation::of(
            "trarre",
            "trae traggono traendo tratt*",
            "sot es con at dis de",
        ),
        Conjugation::of("idere", "ide idono idendo is*", "div condiv dec inc ucc"),
        Conjugation::of("adere", "ade adono adendo as*", "inv ev"),
        Conjugation::of("igere", "ige igono igendo", "dir er"),
        Conjugation::of("iere", "ie iono iut* iendo", "comp ademp"),
        Conjugation::of("nascere", "nasce nascono nascendo", "-"),
        Conjugation::of("escere", "esce escono escendo esciut*", "cr accr"),
        Conjugation::of("muovere", "muove muovono muovendo moss*", "- pro ri com"),
        Conjugation::of("volgere", "volge volgono volgendo volt*", "coin s ri"),
        Conjugation::of("sapere", "sanno sapendo saput*", "-"),
        Conjugation::of("valere", "vale valgono valendo vals*", "- pre equi av"),
        Conjugation::of("rimanere", "rimane rimangono rimanendo rimast*", "-"),
        Conjugation::of("uscire", "esce escono uscendo uscit*", "- ri"),
        Conjugation::of("riuscire", "riesce riescono", "-"),
        Conjugation::of("ledere", "lede ledono ledendo les*", "-"),
        Conjugation::of("ngere", "nge ngono ngendo nt*", "aggiu raggiu spi respi"),
        Conjugation::of("stringere", "stringe stringono stringendo strett*", "co re"),
        Conjugation::of("restringere", "ristrett*", "-"),
        Conjugation::of("distinguere", "distingue distinguono distinguendo", "-"),
        Conjugation::of("vincere", "vince vincono vincendo vint*", "- con"),
        Conjugation::of("emergere", "emerge emergono emergendo emers*", "-"),
        Conjugation::of("correre", "corre corrono correndo", "- per con oc"),
        Conjugation::of("perdere", "pers*", "-"),
        Conjugation::of(
            "nettere",
            "nette nettono nettendo ness*",
            "con intercon discon",
        ),
        Conjugation::of("possedere", "possiede possiedono possedendo possedut*", "-"),
        Conjugation::of("nascondere", "nasconde nascondono nascost*", "-"),
        Conjugation::of("spegnere", "spegne spengono spent*", "-"),
        Conjugation::of(
            "rire",
            "re rono rendo riva ra ert*",
            "ap cop scop off sof ricop",
        ),
        Conjugation::of(
            "venire",
            "viene vengono venendo venut*",
            "- inter av pre pro di",
        ),
        Conjugation::of(
            "ire",
            "isce iscono it* endo iva ivano isca iranno",
            "ag defin forn garant gest imped colp sub costitu costru distribu stabil interag chiar trasfer \
            rifer inser acquis un sostitu restitu attribu diminu contribu fin cap repin punir pun \
            assorb favor esegu",
        ),
        Conjugation::of("ire", "e ono it* endo iva a", "consent serv segu esegu"),
        Conjugation::of("fare", "fa fanno facendo faceva fatt*", "- soddis contraf"),
        Conjugation::of(
            "istere",
            "iste istono istendo istit*",
            "cons es res ass ins",
        ),
        Conjugation::of("dire", "dice dicono dicendo dett*", "- contrad"),
    ],
    "o a i e",
    "pubblica contratto contratti svolta svolte rivolta rivolte mossa mosse uscita uscite aggiunta \
     aggiunte spinta spinte impresa imprese minaccia verifica modifica copia notifica causa prova tratta trattato trattati tutela inda usa \
    risultato risultati mira resta riso rese resi presa prese difesa difese offesa offese intesa \
    intese estesa richiesta richieste risposta risposte scritta posta poste imposta imposte proposta \
    proposte raccolta raccolte scelta scelte perdita scoperta scoperte offerta offerte posto posti \
    vista viste visto promessa promesse sorpresa spia spie salva fatto fatti prodotto prodotti \
    condotta condotte messa messe chiusa trovata comunicato comunicati privato privati stato \
    stati rotta rotte letto letti lette tempo unita finito finita capito spesa spese legge terra dice cura poste \
    pone teme crea opera negato neghi apposta servita seguito",
);
