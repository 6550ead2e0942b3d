//! Verbs of Spanish.

use super::{Conjugation, Verbs};

/// Forms that are mostly nouns are left out; the infinitives are folded.
pub(super) static VERBS: Verbs = Verbs::of(
    &[
        Conjugation::of(
            "ar",
            "a an ad* ando aba aban ara aran aria",
            "utiliz us atac dan amenaz modific verific copi notific identific autentic autoriz \
            almacen cifr descifr encript oper caus cre aplic indic asegur explot emple control \
            determin efectu facilit gener limit mostr obstaculiz particip present prob registr \
            result super trat viol elabor comunic public adopt alter bloque captur coordin degrad \
            instal envi enga monitoriz rob simul guard conserv transport detect analiz design \
            realiz desarroll organiz financi lanz sabote espi intercept falsific distribu integr \
            evit mejor mitig repar restaur acept rechaz consider divulg revel afect permanec \
            garantiz proces gestion ejecut represent intercambi inform alcanz dirig inutiliz \
            perjudic destin localiz penetr infiltr vulner accion transform acumul \
             supervis suplant ocult revis neutraliz contrarrest confi comprob proporcion funcion condicion \
             ocasion relacion seleccion solucion mencion inspeccion",
        ),
        Conjugation::of(
            "ar",
            "a an ad* ando aba aban ara aran",
            "neg deneg cerr encontr prob demostr recomend",
        ),
        Conjugation::of("quirir", "quiere quieren quirid* quiriendo", "ad in"),
        Conjugation::of("olver", "uelve uelven uelt* olviendo", "v dev env rev"),
        Conjugation::of("obar", "ueba ueban obad* obando", "pr apr compr"),
        Conjugation::of("over", "ueve ueven ovid* oviendo", "m prom rem conm"),
        Conjugation::of("ordar", "uerda uerdan ordad* ordando", "ac rec conc"),
        Conjugation::of("morir", "muere mueren", "-"),
        Conjugation::of("orzar", "uerza uerzan orzad* orzando", "f ref"),
        Conjugation::of("ovar", "ueva uevan ovad* ovando", "ren"),
        Conjugation::of("errar", "ierra ierran errad* errando", "c enc"),
        Conjugation::of("pensar", "piensa piensan pensad* pensando", "-"),
        Conjugation::of("endar", "ienda iendan endad* endando", "recom encom enm"),
        Conjugation::of("ezar", "ieza iezan ezad* ezando", "emp trop"),
        Conjugation::of("comenzar", "comienza comienzan comenzad* comenzando", "-"),
        Conjugation::of(
            "ertir",
            "ierte ierten ertid* irtiendo ierta",
            "conv inv adv rev",
        ),
        Conjugation::of("erir", "iere ieren erid* iriendo iera", "adh ing sug h"),
        Conjugation::of("entir", "iente ienten entid* intiendo", "m desm s"),
        Conjugation::of("cernir", "cierne ciernen cernid*", "con dis"),
        Conjugation::of("ender", "iende ienden endid* endiendo", "desc enc transc"),
        Conjugation::of("etir", "ite iten etid* itiendo", "rep comp"),
        Conjugation::of("corregir", "corrige corrigen corregid* corrigiendo", "-"),
        Conjugation::of(
            "traer",
            "trae traen traid* trayendo traiga",
            "- ex sus con abs re",
        ),
        Conjugation::of("uar", "ua uan uad* uando uaba", "act eval contin efect sit"),
        Conjugation::of("oir", "oye oyen oido", "-"),
        Conjugation::of("caer", "cae caen caido cayendo", "- de re"),
        Conjugation::of("salir", "sale salen saliendo", "-"),
        Conjugation::of("valer", "vale valen", "- pre equi"),
        Conjugation::of("saber", "sabe saben sabido", "-"),
        Conjugation::of("egar", "iega iegan egad* egando", "n den"),
        Conjugation::of("ontrar", "uentra uentran ontrad* ontrando", "enc"),
        Conjugation::of("ostrar", "uestra uestran ostrad* ostrando", "m dem"),
        Conjugation::of(
            "er",
            "e en id* iendo ia ian era eran",
            "comet compromet somet proteg comprend depend respond corromp acced proced vend cre le \
            ofrec establec conoc reconoc pertenec prevalec aprend emprend \
             aparec desaparec permanec ejerc venc",
        ),
        Conjugation::of("cer", "zca zcan", "ofre estable cono recono"),
        Conjugation::of("er", "e en iendo eido eida leyendo", "pos"),
        Conjugation::of(
            "ir",
            "e en id* iendo ia ian ira iran",
            "permit transmit emit admit omit remit defin un recib interrump imped reun dirig exig \
            garant sufr prohib cumpl divid persist exist resist consist asist insist asum repart \
            compart decid part viv sub difund",
        ),
        Conjugation::of(
            "ucir",
            "uce ucen ucid* uciendo ujo uzca uzcan ucira",
            "prod cond red introd ind trad reprod ded",
        ),
        Conjugation::of(
            "uir",
            "uye uyen uid* uyendo uya uyan uira",
            "incl excl destr constr constit distrib contrib sustit disminu atrib instr infl",
        ),
        Conjugation::of(
            "ener",
            "iene ienen enid* eniendo enga engan endra",
            "t cont mant obt det sost ret abst",
        ),
        Conjugation::of(
            "venir",
            "viene vienen venid* viniendo",
            "- inter pre pro con contra",
        ),
        Conjugation::of("hacer", "hace hacen hech* haciendo haga", "- des"),
        Conjugation::of("facer", "face facen fech* faciendo", "satis"),
        Conjugation::of(
            "poner",
            "pone ponen puest* poniendo ponga",
            "- com dis ex im pro o su de",
        ),
        Conjugation::of(
            "cribir",
            "cribe criben crit* cribiendo criba",
            "es des ins pres trans sus",
        ),
        Conjugation::of("brir", "bre bren biert* briendo bra", "a cu descu encu"),
        Conjugation::of("edir", "ide iden edid* idiendo ida", "imp p m desp"),
        Conjugation::of("egir", "ige igen egid* igiendo", "el correg r"),
        Conjugation::of(
            "ender",
            "iende ienden endid* endiendo enda",
            "def ent ext at",
        ),
        Conjugation::of("perder", "pierde pierden perdid* perdiendo", "-"),
        Conjugation::of("romper", "rompe rompen rot* rompiendo", "-"),
        Conjugation::of("solver", "suelve suelven suelt* solviendo", "re di ab"),
        Conjugation::of("ver", "ve ven vist* viendo", "- pre"),
        Conjugation::of("leer", "lee leen leid* leyendo", "-"),
        Conjugation::of(
            "proveer",
            "provee proveen provist* proveyendo proveid*",
            "-",
        ),
        Conjugation::of("decir", "dice dicen dich* diciendo", "- contra pre"),
        Conjugation::of("seguir", "sigue siguen seguid* siguiendo", "- con per pro"),
        Conjugation::of("servir", "sirve sirven servid* sirviendo", "-"),
        Conjugation::of("sentir", "siente sienten sentid* sintiendo", "con"),
        Conjugation::of(
            "ferir",
            "fiere fieren ferid* firiendo",
            "re trans con inter",
        ),
        Conjugation::of("querir", "quiere quieren querid* quiriendo", "re ad"),
    ],
    "o a os as",
    "fuerza fuerzas enmienda enmiendas amenaza tratado tratados causa copia crea opera prueba control resultado resultados \
    uso usos medida medidas pedido pedidos parte partes partido partidos partida partidas vista \
    vistas visto puesto puestos puesta viva vive unido dado sentido herida nega rota rotas ve ven \
    cree creen crecido dana dano marcha publica publico publicas copias acciona propuesta \
    propuestas supuesto supuestos empresa siguiente espia espias guarda garantia",
);
