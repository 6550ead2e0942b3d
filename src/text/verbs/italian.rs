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
            interagire accett neg rifiut consider divulg rivel sottra tutel",
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
            "ricev acced proced possied poss ved cred vend perd batt combatt tem",
        ),
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
    "minaccia verifica modifica copia notifica causa prova tratta trattato trattati tutela inda usa \
    risultato risultati mira resta riso rese resi presa prese difesa difese offesa offese intesa \
    intese estesa richiesta richieste risposta risposte scritta posta poste imposta imposte proposta \
    proposte raccolta raccolte scelta scelte perdita scoperta scoperte offerta offerte posto posti \
    vista viste visto promessa promesse sorpresa spia spie salva fatto fatti prodotto prodotti \
    condotta condotte messa messe chiusa trovata comunicato comunicati privato privati stato \
    stati rotta rotte letto letti lette tempo unita finito finita capito spesa spese dice cura poste \
    pone teme crea opera negato neghi apposta servita seguito",
);
