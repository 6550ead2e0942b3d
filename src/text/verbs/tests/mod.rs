mod everyday;

use crate::text::{Analysis, are_forms, are_forms_of_name, inflectional_stem};

/// Asserts that the words of each group, parted by bars, are forms of one verb.
fn assert_one(analysis: Analysis, groups: &str) {
    for group in groups.split('|') {
        let mut words = group.split_whitespace();
        let first = words.next().unwrap();
        for word in words {
            let stems = [first, word].map(|word| inflectional_stem(word, analysis));
            assert_eq!(stems[0], stems[1], "{first} {word}");
        }
    }
}

/// Asserts that the first word of each group is a form of none of the others.
fn assert_apart(analysis: Analysis, groups: &str) {
    for group in groups.split('|') {
        let mut words = group.split_whitespace();
        let first = words.next().unwrap();
        for word in words {
            assert!(!are_forms(first, word, analysis), "{first} {word}");
        }
    }
}

#[test]
fn a_name_is_found_in_no_form_of_a_verb_that_is_known() {
    for (language, name, verb) in [
        ("fr", "produit", "produisant"),
        ("fr", "exploitant", "exploitent"),
        ("fr", "contenu", "contient"),
        ("en", "lead", "led"),
        ("de", "angriff", "angegriffen"),
        ("it", "contenuto", "contengono"),
        ("es", "contenido", "contienen"),
    ] {
        let analysis = Analysis::of(language);
        assert!(!are_forms_of_name(name, verb, analysis), "{name} {verb}");
    }
}

#[test]
fn forms_of_french_verbs_are_one_word() {
    assert_one(
        Analysis::of("fr"),
        "modifier modifie modifies modifiee modifiees modifient modifiant | designer designant \
        designent designee | comprendre comprend comprenant comprennent compris comprise comprises | \
        produire produit produisant produisent produite produits produites | consister consiste \
        consistant consistent | compromettre compromis compromises compromet compromettent \
        compromettant | exploiter exploite exploitant exploitent exploitees | viser vise visant \
        visent visee visees | assurer assure assurant assurent assures | proteger protege protegeant \
        protegent protegees | garantir garanti garantit garantis garantissent garantissant | \
        employer emploie emploient employe employee employees employant | appeler appelle appellent \
        appele appelees | relier relie relies relient reliees reliant | definir defini definit \
        definie definies definissent definissant | commettre commis commise commet commettent | \
        transmettre transmis transmise transmises transmet transmettant | permettre permis permise \
        permet permettent permettant | detruire detruit detruite detruits detruisent detruisant | \
        obtenir obtenu obtenue obtenus obtient obtiennent obtenant | ouvrir ouvert ouverte ouverts \
        ouvertes ouvre ouvrent ouvrant | utiliser utilise utilisee utilisent utilisant | stocker \
        stocke stockees stockent stockant | agir agit agissent agissant | connaitre connu connue \
        connus connait connaissent | reconnaitre reconnu reconnaissent | lire lu lue lus lit lisent \
        lisant | ecrire ecrit ecrite ecrivent ecrivant | decrire decrit decrite decrivent | recevoir \
        recu recue recus recoit recoivent recevant | concevoir concu concue concus concoit | \
        soumettre soumis soumise soumet | atteindre atteint atteints atteignent atteignant | inclure \
        inclus incluse inclut incluent incluant | perdre perdu perdue perd perdent | rendre rendu \
        rendue rend rendent rendant | maintenir maintenu maintient maintiennent | detenir detenu \
        detient | contenir contenu contenue contenues contient contiennent contenant | acquerir \
        acquis acquise acquiert acquierent | couvrir couvert couverte couvre couvrent | decouvrir \
        decouvert decouvre | offrir offert offre offrent | nuire nuisent nuisant | traiter \
        traitent traitant traitees | attaquer attaque attaquee attaquent | gerer gere geree gerees \
        gerent | preserver preserve preservant | empecher empeche empechant empechent | resister \
        resiste resistant resistent | prevenir previent previennent prevenu | payer paye payent \
        payee | rejeter rejette rejettent rejete rejetees | acheter achete achetent | menacer menace \
        menacant menacent | commencer commence commencant | fournir fourni fournit fournis \
        fournissent fournissant | etablir etabli etablie etablissent etablissant | reduire reduit \
        reduite reduisent reduisant | conduire conduit conduisent conduisant | induire induit \
        induite induisent | introduire introduit introduite introduisant | interconnecter \
        interconnecte interconnectes interconnectant | constituer constitue constituent constituant \
        constituee | creer cree creee creent creant | identifier identifie identifiee identifient | \
        verifier verifie verifiee verifient verifiant | authentifier authentifie authentifiee \
        authentifient | publier publie publiee publient publiant | copier copie copiee copient \
        copiant | envoyer envoie envoient envoye envoyee envoyant | deployer deploie deploye \
        deployee deploient | essayer essaye essayent | appuyer appuie appuient appuye | renouveler \
        renouvelle renouvele renouvelee | projeter projette projete | repondre repond repondent \
        repondu | defendre defend defendent defendu defendant | dependre depend dependent | etendre \
        etend etendent etendu | interdire interdit interdite interdisent interdisant | suivre suit \
        suivent suivi suivie | poursuivre poursuit poursuivent poursuivi | resoudre resolu resolue \
        resout resolvent | convaincre convaincu convainc convainquent | interrompre interrompu \
        interrompt interrompent interrompue | corrompre corrompu corrompue corrompt | battre battu | \
        extraire extrait extraite extraient | satisfaire satisfait satisfaite satisfont | joindre \
        joint jointe joignent joignant | restreindre restreint restreinte restreignent restreignant \
        | enfreindre enfreint enfreignent | craindre craint craignent | accueillir accueille \
        accueillent accueilli | courir courent couru | parcourir parcourt parcourent | sentir sent \
        sentent | servir sert servent servi | chiffrer chiffre chiffree chiffrant | utiliser \
        utilisera utiliseront utiliserait utilisait | porter portait portaient porterait | affecter \
        affecte affectant affectent affectee affectera | alterer altere alteree alterant alterent | \
        surveiller surveille surveillant surveillee | partager partage partagee partageant partagent \
        | changer change changeant changent | echanger echange echangeant echangee | engager engage \
        engageant engagee | lancer lance lancee lancant | collecter collecte collectee collectant | \
        analyser analyse analysee analysant | divulguer divulgue divulguee divulguant | communiquer \
        communique communiquee communiquant | executer execute executee executant | installer \
        installe installee installant | causer cause causee causant | entrainer entraine entrainant \
        entrainent | limiter limite limitee limitant | provoquer provoque provoquant | concerner \
        concerne concernant concernent | infecter infecte infectant infectee | voler vole volent | \
        pirater pirate piratee piratent | convertir converti convertit convertissent convertissant | \
        remplir remplit remplissent remplissant rempli | saisir saisit saisissent | subir subi subit \
        subissent subissant | accomplir accompli accomplit accomplissant | contraignant \
        contraignante contraignantes | existant existante existe existent exister",
    );
}

#[test]
fn other_words_of_french_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("fr"),
        "operateur operation operer | utilisateur utilisation utilise | attaquant attaquer attaque | \
        attaquants attaquer | identifiant identifier identification | authentification authentifier \
        authentifiant | traitement traiter | porte port | postes poster | messager messages | \
        usagers usage | chiffrement chiffre chiffres | entreprise entreprendre entrepris | important \
        importer | suivant suivre | pendant pendre | maintenant maintenir | courant courir | \
        participant participer | representant representer | composant composer | atteinte atteindre \
        | contrainte contraindre | partie partir | parti partir | fichier fiche | papier pape | \
        premier prime | financier finance | policier police | particulier particule | emploi \
        employer | envoi envoyer | permission permettre | production produire | produit production | \
        destruction detruire | connaissance connaitre | defense defendre | obtention obtenir | \
        ouverture ouvrir | redaction rediger | moyennes moyens | protection proteger | garantie \
        garantir | moyen moyenne | donnees donner | duree durer | entree entrer | pensee penser | \
        portee porter | droit dresser | vol volant | virtuel virtuose | courrier cour | dossier dos \
        | metier met | systeme systematique | technologie technologique technique | energie \
        energetique | strategie strategique | copie copieur | serveur servir | serveur serve | \
        interet interesser | agent agir | agence agir | action agir | acteur action | etat etre | \
        instant installer | constant consister | constante constater | variante varier | voie voir | \
        prise prison | mise mission | mettre metre | commission commettre | transmission transmettre \
        | reseau reel | securite secret | surete sur | maniere manier | frontiere front | matiere \
        mater | derive derober | destinataire destiner | donnee donateur | contexte conteste | \
        gouvernant gouverner | enseignant enseigner | habitant habiter | fabricant fabriquer | \
        assistant assister | commandant commander | dependant dependre | independant dependre | \
        fonction fonctionner | dependant dependre",
    );
}

#[test]
fn forms_of_english_verbs_are_one_word() {
    assert_one(
        Analysis::of("en"),
        "use used uses using | lead leads led leading | refer refers referred referring | understand \
        understood understands | steal stole stolen stealing | break broke broken | write wrote \
        written writing | send sent | hold held | keep kept | make made making | take took taken | \
        give gave given | know knew known | show shown showed | build built building | lose lost \
        losing | run ran running | choose chose chosen | hide hid hidden hiding | seek sought \
        seeking | undertake undertook undertaken | withdraw withdrew withdrawn | misuse misused \
        misusing | rate rated | base based | locate located locating | operate operated operates \
        operating | store stored storing | deny denied denies denying | apply applied applies \
        applying | cause caused causing | host hosted hosting | share shared sharing | affect \
        affected affecting | agree agreed agreeing | control controlled controlling controls | \
        fulfil fulfilled fulfilling fulfills | transfer transferred transferring | occur occurred \
        occurring occurs | commit committed committing | permit permitted permitting | model \
        modelled modeled modelling | label labelled labeling | travel travelled | save saved saving \
        | move moved moving | remove removed removing | compute computed computing | state stated \
        stating | rise risen rising | draw drawn drew | find found finding | hack hacked hacking | \
        attack attacked attacking attacks | analyse analysed analysing analyzing | encrypt encrypted \
        encrypting | exploit exploited exploiting | modify modified modifies modifying | identify \
        identified identifying | verify verified verifying | authorise authorized authorising | \
        disrupt disrupted disrupting | damage damaged damaging | destroy destroyed destroying | \
        protect protected protecting | begin began begun beginning | choose choosing | feed fed | \
        spread spreads spreading | meet met meeting | pay paid paying | forbid forbidden forbade | \
        bind bound binding | detect detected detecting | carry carried carries carrying | rely \
        relied relies relying | die died dying | tie tied tying | arise arose arisen arising | speak \
        spoke spoken | free freed freeing | guarantee guaranteed guaranteeing | see seen seeing",
    );
}

#[test]
fn other_words_of_english_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("en"),
        "operator operation operate | authenticity authentication | use user | use usual | lead \
        leader | refer reference | attack attacker | found founded | meaning means | securities \
        security | customs custom | goods good | arms arm | important import | executive execution | \
        controller control | organization organized | integrity integral | integrity integration | \
        access accessibility | basis base | live life | humane human | store storage | protect \
        protection | detect detector | encrypt encryption | agree agreement | occur occurrence | \
        commit commission | permit permission | deny denial | transfer transference | understand \
        understatement | state statement | state static | express expression | act action | active \
        action | person personal | nation national | information inform | communication communicate \
        | computer compute",
    );
}

#[test]
fn forms_of_german_verbs_are_one_word() {
    assert_one(
        Analysis::of("de"),
        "melden meldet gemeldet gemeldete gemeldeten meldend | sichern sichert gesichert gesicherte \
        gesicherten | angreifen angreift angegriffen angegriffene angegriffenen anzugreifen \
        angreifend angreifende | schutzen schutzt geschutzt geschutzte geschutzten schutzend | \
        ubertragen ubertragt ubertragene ubertragenen | speichern speichert gespeichert gespeicherte \
        gespeicherten | verschlusseln verschlusselt verschlusselte verschlusselten | entschlusseln \
        entschlusselt | verarbeiten verarbeitet verarbeitete verarbeiteten verarbeitend | bedrohen \
        bedroht bedrohte bedrohten bedrohend | gefahrden gefahrdet gefahrdete gefahrdend | nutzen \
        nutzt genutzt genutzte genutzten | benutzen benutzt benutzte | ausnutzen ausnutzt ausgenutzt \
        auszunutzen | verwenden verwendet verwendete verwendeten | anwenden anwendet angewendet \
        angewandt | weiterleiten weiterleitet weitergeleitet weiterzuleiten | ubermitteln \
        ubermittelt ubermittelte ubermittelten | storen stort gestort gestorte | zerstoren zerstort \
        zerstorte zerstorten | verandern verandert veranderte veranderten | andern andert geandert \
        geanderte | verhindern verhindert verhinderte | behindern behindert | beschadigen beschadigt \
        beschadigte | beeintrachtigen beeintrachtigt beeintrachtigte | eindringen eindringt \
        eingedrungen einzudringen | finden findet gefunden gefundene | verbindet verbunden \
        verbundene verbundenen | einsetzen einsetzt eingesetzt eingesetzte einzusetzen | \
        identifizieren identifiziert identifizierte identifizierend | autorisieren autorisiert \
        autorisierte autorisierten | manipulieren manipuliert manipulierte | kompromittieren \
        kompromittiert kompromittierte | erkennen erkennt erkannt erkannte erkannten | uberwachen \
        uberwacht uberwachte | stehlen gestohlen gestohlene gestohlenen | unterbrechen unterbricht \
        unterbrochen unterbrochene | gewahrleisten gewahrleistet gewahrleistete | erlauben erlaubt \
        erlaubte | gestatten gestattet gestattete | ermoglichen ermoglicht | bereitstellen \
        bereitstellt bereitgestellt bereitzustellen | feststellen feststellt festgestellt \
        festzustellen | herstellen herstellt hergestellt hergestellte | wiederherstellen \
        wiederhergestellt wiederherzustellen | loschen loscht geloscht geloschte | prufen pruft \
        gepruft gepruften | veroffentlichen veroffentlicht veroffentlichte | offenlegen offengelegt \
        offenzulegen | durchfuhren durchfuhrt durchgefuhrt durchzufuhren | fuhren fuhrt gefuhrt \
        gefuhrte | steuern steuert gesteuert gesteuerte | sammeln sammelt gesammelt gesammelte | \
        entwickeln entwickelt entwickelte entwickelten | schreiben schreibt geschrieben geschriebene \
        | nehmen nimmt genommen | geben gibt gegeben | weitergeben weitergegeben weiterzugeben | \
        enthalten enthalt enthaltene enthaltenen enthaltend | erhalten erhaltene | schliessen \
        schliesst geschlossen geschlossene | abfangen abfangt abgefangen abzufangen | verletzen \
        verletzt verletzte | verfalschen verfalscht verfalschte | installieren installiert \
        installierten | reagieren reagiert | informieren informiert informierte | organisieren \
        organisiert organisierte | richten richtet gerichtet gerichtete | verlieren verliert \
        verloren verlorene",
    );
}

#[test]
fn other_words_of_german_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("de"),
        "melden meldung | schutz schutzt | schutz schutzen | schutzer schutzt | angriff angegriffen | \
        angreifer angegriffen | angriffen angegriffen | sicherung sichern | sicher sichern | \
        sicherheit sichern | speicher gespeichert | speicherung speichern | verschlusselung \
        verschlusseln | schlussel verschlusseln | verarbeitung verarbeiten | arbeit bearbeiten | \
        bedrohung bedrohen | nutzer nutzen | nutzung nutzen | benutzer benutzt | verwendung \
        verwenden | anwendung anwenden | leitung leiten | ubermittlung ubermitteln | mittel \
        ubermitteln | storung storen | zerstorung zerstoren | anderung andern | anderen anderung | \
        verletzung verletzen | lucke loschen | netz setzen | gesetz gesetzt | gesetzen gesetzt | \
        stelle gestellt | stellen gestellt | nachricht richten | nachrichten richten | bericht \
        richten | gericht richten | unternehmen nehmen | verbrechen brechen | vertrag ubertragen | \
        vertragen ubertragen | antrag ubertragen | ubertragung ubertragen | begriff greifen | land \
        leiten | daten datum | autorisierung autorisieren | organisation organisieren | \
        identifizierung identifizieren | information informieren | installation installieren | \
        tausend tauschen | abend ab | zustand zustehen | vorfall fallen | inhalt halten | gestalt \
        stellen | handel behandelt | wert bewerten | stelle stellung | einrichtung einrichten | \
        behorde horen | gehort horen | offentlich veroffentlichen | macht machen | recht berechtigt",
    );
}

#[test]
fn forms_of_italian_verbs_are_one_word() {
    assert_one(
        Analysis::of("it"),
        "proteggere protegge proteggono protetto protetta protetti protette proteggendo | utilizzare \
        utilizza utilizzano utilizzato utilizzata utilizzati utilizzando | attaccare attacca \
        attaccano attaccato attaccando | modificare modificano modificato modificata modificando | \
        permettere permette permettono permesso permettendo | commettere commette commesso commessi \
        | trasmettere trasmette trasmesso trasmessi trasmettono | compromettere compromette \
        compromesso compromessi | comprendere comprende comprendono compreso comprendendo | \
        difendere difende difeso difendono | ottenere ottiene ottengono ottenuto ottenendo | \
        contenere contiene contengono contenuto contenuti | mantenere mantiene mantenuto | produrre \
        produce producono prodotta producendo | ridurre riduce ridotto riducono | introdurre \
        introduce introdotto | porre pongono | includere include incluso inclusi includono | \
        escludere esclude escluso | rispondere risponde risposto rispondono | scrivere scrive \
        scritto scritti | descrivere descrive descritto | distruggere distrugge distrutto \
        distruggono | interrompere interrompe interrotto interrompono | raccogliere raccoglie \
        raccolto raccolti raccolgono | conoscere conosce conosciuto | ricevere riceve ricevuto \
        ricevono | accedere accede accedono accedendo | aprire apre aperto aperti | coprire copre \
        coperto | definire definisce definito definita definiscono definendo | fornire fornisce \
        fornito forniscono | garantire garantisce garantito garantendo | gestire gestisce gestito | \
        impedire impedisce impedito impediscono | agire agisce agiscono | colpire colpisce colpito | \
        identificare identifica identificato identificando | autorizzare autorizza autorizzato \
        autorizzati | memorizzare memorizza memorizzato memorizzati | controllare controlla \
        controllato | violare viola violato | causare causano causato causando | consentire consente \
        consentono consentito | consistere consiste consistono",
    );
}

#[test]
fn other_words_of_italian_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("it"),
        "operatore operazione | attaccante attaccare | attacco attaccare | utilizzatore utilizzare | \
        utilizzo utilizzato | protezione proteggere | modifica modificare | minaccia minacciare | \
        difesa difendere | produzione produrre | prodotto produrre | stato stare | stati stare | \
        trattato trattare | risultato risultare | richiesta richiedere | risposta rispondere | \
        scoperta scoprire | offerta offrire | imposta imporre | proposta proporre | fatto fare | \
        definizione definire | fornitore fornire | gestione gestire | gestore gestire | garanzia \
        garantire | controllo controllare | violazione violare | causa causare | identita \
        identificare | identificazione identificare | autenticita autenticazione | autorizzazione \
        autorizzare | memoria memorizzare | posto porre | presa prendere | privato privare | accesso \
        accedere | apertura aprire | vista vedere",
    );
}

#[test]
fn forms_of_spanish_verbs_are_one_word() {
    assert_one(
        Analysis::of("es"),
        "proteger protege protegen protegido protegida protegidos protegiendo | utilizar utiliza \
        utilizan utilizado utilizada utilizando | atacar ataca atacan atacado atacando | modificar \
        modifica modifican modificado modificando | permitir permite permiten permitido permitiendo \
        | cometer comete cometen cometido | transmitir transmite transmiten transmitido transmitidos \
        | comprometer compromete comprometido comprometen | comprender comprende comprenden \
        comprendido | defender defiende defienden defendido | obtener obtiene obtienen obtenido \
        obteniendo | contener contiene contienen | mantener mantiene mantenido | producir produce \
        producen producido produciendo | reducir reduce reducido | introducir introduce introducido \
        | incluir incluye incluyen incluido incluyendo | excluir excluye excluido | destruir \
        destruye destruyen destruido destruyendo | construir construye construido | responder \
        responde responden respondido | escribir escribe escrito | describir describe descrito \
        descrita | interrumpir interrumpe interrumpido | conocer conoce conocido conocen | recibir \
        recibe recibido reciben | acceder accede acceden accedido | abrir abre abierto abierta abren \
        | cubrir cubre cubierto | descubrir descubre descubierto | definir define definido definida \
        definen | garantizar garantiza garantizado | impedir impide impiden impedido | exigir exige \
        exigido | dirigir dirige dirigido dirigida | identificar identifica identificado \
        identificando | autorizar autoriza autorizado autorizados | almacenar almacena almacenado \
        almacenados almacenan | controlar controla controlado | violar viola violado | consistir \
        consiste consisten | hacer hace hecho hacen | poner pone | resolver resuelve resuelto | \
        prever previsto prevista",
    );
}

#[test]
fn other_words_of_spanish_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("es"),
        "operador operacion | atacante atacar | ataque atacar | usuario usar | uso usar | proteccion \
        proteger | amenaza amenazar | modificacion modificar | defensa defender | produccion \
        producir | producto producir | estado estar | tratado tratar | resultado resultar | medida \
        medir | propuesta proponer | definicion definir | gestion gestionar | garantia garantizar | \
        control controlar | violacion violar | causa causar | identidad identificar | identificacion \
        identificar | autenticidad autenticacion | autorizacion autorizar | almacenamiento almacenar \
        | acceso acceder | apertura abrir | vista ver | parte partir | partido partir | puesto poner \
        | copia copiar | prueba probar | conocimiento conocer | respuesta responder | permiso \
        permitir | transmision transmitir | comision cometer | integridad integracion | dato dar",
    );
}

#[test]
fn forms_of_russian_verbs_are_one_word() {
    assert_one(
        Analysis::of("ru"),
        "защищать защищает защищают защищающий защищаемый защищаемая защищаемых | использовать \
        использует используют использованный использованные используемый используемая используемые \
        используемых использующий используя используется используются использован использована | \
        позволять позволяет позволяют позволяющий позволяющая позволяя | нарушать нарушает нарушают \
        нарушающий нарушая нарушается | передавать передает передают передаваемый передаваемая \
        передаваемых | создавать создает создают создаваемый | создать создан создана созданный \
        создали | хранить хранит хранят хранящийся хранится хранятся | управлять управляет управляют \
        управляющий управляемый | осуществлять осуществляет осуществляют осуществляемый \
        осуществляется | осуществить осуществлен осуществленный | представлять представляет \
        представляют представляющий | определять определяет определяют определяемый определяется | \
        определить определен определена определенный определили | выполнять выполняет выполняемый \
        выполняются | изменять изменяет изменяют изменяющий | изменить изменен измененный изменена | \
        применять применяет применяемый применяется применяются | включать включает включают \
        включающий включая включается | исключать исключает | разрушать разрушает разрушающий | \
        поврежден поврежденный | предотвращать предотвращает предотвращающий | предотвратить \
        предотвращен предотвращенный | защитить защищен защищена защищены защищенный защищенная \
        защищенных | блокировать блокирует блокируют | шифровать шифрует шифрованный шифруемый | \
        контролировать контролирует контролируемый | функционировать функционирует функционирующий | \
        препятствовать препятствует препятствующий | воздействовать воздействует воздействующий | \
        обрабатывать обрабатывает обрабатываемый обрабатываемая обрабатываются | содержать содержит \
        содержат содержащий содержащая | устанавливать устанавливает устанавливаются | установить \
        установлен установленный установлено | направлять направляет направляют | направить \
        направлен направленный направленная направленные | обрабатывать обрабатывается | \
        соответствовать соответствует | эксплуатировать эксплуатирует эксплуатируемый | \
        модифицировать модифицирует модифицированный | идентифицировать идентифицирует \
        идентифицирующий | получать получает получают получаемый | получить получен полученный \
        получена | распространять распространяет распространяемый распространяют",
    );
}

#[test]
fn other_words_of_russian_are_no_forms_of_verbs() {
    assert_apart(
        Analysis::of("ru"),
        "безопасность безопасный | имение имени | данные дать | данных дать | данных создать | защита \
        защищать | защитник защищать | защищать защитить | использование использовать | \
        использование использует | нарушение нарушать | нарушитель нарушает | передача передавать | \
        создание создать | хранение хранить | хранилище хранить | управление управлять | \
        осуществление осуществлять | представитель представлять | определение определять | \
        выполнение выполнять | изменение изменять | применение применять | включение включать | \
        разрушение разрушать | предотвращение предотвращать | блокировка блокировать | шифрование \
        шифровать | шифр шифрует | контроль контролировать | функция функционировать | воздействие \
        воздействовать | обработка обрабатывать | содержание содержать | установка установить | \
        направление направлять | соответствие соответствовать | пользователь использовать | система \
        систематизировать | атака атаковать | информация информировать | решение решить | запрет \
        запретить | получатель получать",
    );
}

#[test]
fn forms_of_verbs_made_of_nouns_in_ion_are_one_word() {
    assert_one(
        Analysis::of("es"),
        "proporcionar proporciona proporcionan proporcionado | funcionar funciona funcionan | \
        condicionar condicionan | ocasionar ocasiona | relacionar relaciona relacionado | \
        seleccionar selecciona | solucionar soluciona | mencionar menciona | \
        inspeccionar inspecciona",
    );
    assert_apart(
        Analysis::of("es"),
        "funcion funciona | relacion relacionado",
    );
    assert_one(
        Analysis::of("it"),
        "funzionare funziona funzionano | condizionare condiziona condizionato",
    );
}
