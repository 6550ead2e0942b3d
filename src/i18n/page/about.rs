//! Words of the page about the service, of the proposals and of problems.

phrases! {
    what: "What this is", "Ce dont il s’agit";
    what_1: "In 2013 the 57 participating States of the OSCE agreed, as confidence-building measure 9 (PC.DEC/1106), that each of them voluntarily provides a list of its national terms on the security of information and communication technologies, with an explanation or definition of each, and that in the longer term they endeavour to produce a consensus glossary.", "En 2013, les 57\u{a0}États participants de l’OSCE sont convenus, au titre de la mesure de confiance\u{a0}9 (PC.DEC/1106), que chacun d’eux communique à titre volontaire une liste de ses termes nationaux relatifs à la sécurité des technologies de l’information et des communications, assortis chacun d’une explication ou d’une définition, et qu’à plus long terme ils s’efforcent d’établir un glossaire par consensus.";
    what_2: "Entente holds such lists, lets everyone search them and sets the definitions of States side by side. It never edits, merges or ranks the texts of States; States come in the order of their names.", "Entente conserve de telles listes, permet à chacun d’y chercher et met en regard les définitions des États. Il ne modifie, ne fusionne ni ne classe jamais leurs textes\u{202f}; les États viennent dans l’ordre de leurs noms.";
    wordings: "Whose words", "De qui sont les mots";
    wordings_1: "Every term and text carries the mark of whose words it is in:", "Chaque terme et chaque texte porte la mention de qui en sont les mots\u{202f}:";
    own: "the State’s own words", "les mots mêmes de l’État";
    official_translation: "a translation that the State stands by", "une traduction dont l’État répond";
    courtesy_translation: "a translation that the State gives for information", "une traduction que l’État donne pour information";
    project_translation: "a term translated by this project", "un terme traduit par ce projet";
    machine_translation: "translated by a machine", "traduit par une machine";
    summary: "said by this project in its own words about the cited document: never to be taken for the State’s text, nor quoted as such; the document alone counts", "dit par ce projet avec ses propres mots au sujet du document cité\u{202f}: à ne jamais prendre pour le texte de l’État ni citer comme tel\u{202f}; seul le document fait foi";
    lists: "Compiled lists and submissions", "Listes établies et communications";
    lists_1: "A compiled list was gathered by this project from public documents. It is not a submission: no State has communicated or approved it, and it never counts in an exchange. A submission is what a State communicates in an annual exchange; a newer one supersedes it, and both stay citable.", "Une liste établie a été réunie par ce projet à partir de documents publics. Ce n’est pas une communication\u{202f}: aucun État ne l’a communiquée ni approuvée, et elle ne compte dans aucun échange. Une communication est ce qu’un État communique lors d’un échange annuel\u{202f}; une plus récente la remplace, et les deux restent citables.";
    absence: "What absence means", "Ce que signifie une absence";
    absence_1: "“No entry available here” is said alike whether there is none or it is not for everyone to see. “Not provided” is said only against a submission that the reader may see. A State without a list here has “no list held here”.", "«\u{202f}Aucune entrée disponible ici\u{202f}» se dit aussi bien s’il n’y en a pas que si elle n’est pas visible pour tous. «\u{202f}Non communiqué\u{202f}» ne se dit qu’au regard d’une communication que le lecteur peut voir. Pour un État sans liste ici, il est dit «\u{202f}aucune liste conservée ici\u{202f}».";
    legal_1: "The texts of States are shown as their sources have them and belong to those who issued them. Names, links to concepts and summaries are this project’s and bind no State. Shared words are the same words; nothing here says that States agree. The program is under the MIT or the Apache\u{a0}2.0 licence.", "Les textes des États sont montrés tels que leurs sources les donnent et appartiennent à ceux qui les ont émis. Les noms, les rattachements aux concepts et les résumés sont de ce projet et n’engagent aucun État. Des mots communs sont les mêmes mots\u{202f}; rien ici ne dit que des États sont d’accord. Le programme est sous licence MIT ou Apache\u{a0}2.0.";
    privacy: "Privacy", "Vie privée";
    privacy_1: "No cookie but that of those who sign in, no tracking, nothing from other hosts, no record of who looked for what. A document that is annotated is not kept.", "Aucun témoin de connexion, sauf pour qui se connecte, aucun suivi, rien qui vienne d’autres serveurs, aucune trace de qui a cherché quoi. Un document annoté n’est pas conservé.";
    accessibility_1: "These pages are made to meet WCAG\u{a0}2.2, level\u{a0}AA: they work with the keyboard alone, without script, at 200\u{a0}% and on narrow screens; nothing is told by colour alone; the language of every text is marked. They are tested with axe-core in both languages. The pictures of the overview and of likeness have their content in words beside them. Two limits are known: the picture of the overview has to be scrolled sideways on narrow screens, and the page that describes the API is made by others.", "Ces pages sont faites pour satisfaire aux WCAG\u{a0}2.2, niveau\u{a0}AA\u{202f}: elles fonctionnent au clavier seul, sans script, à 200\u{a0}% et sur écran étroit\u{202f}; rien n’est dit par la seule couleur\u{202f}; la langue de chaque texte est indiquée. Elles sont éprouvées avec axe-core dans les deux langues. Les images de la vue d’ensemble et des ressemblances ont leur contenu en mots à côté. Deux limites sont connues\u{202f}: l’image de la vue d’ensemble se fait défiler latéralement sur écran étroit, et la page qui décrit l’API est faite par d’autres.";
    tools: "For tools", "Pour les outils";
    tools_1: "Everything on these pages is to be had as JSON as well:", "Tout ce que montrent ces pages s’obtient aussi en JSON\u{202f}:";
    api_described: "the API and its description", "l’API et sa description";
    api_for_machines: "the same for programs (OpenAPI)", "la même pour les programmes (OpenAPI)";
    proposals_lead: "Draft entries of the consensus glossary, with their versions and what they draw on.", "Projets d’entrées du glossaire de consensus, avec leurs versions et ce dont ils s’inspirent.";
    proposals_none: "No proposal is available here.", "Aucune proposition n’est disponible ici.";
    proposals_who: "Proposals are for participants, who see them with their token; agreed entries, once adopted, are for everyone.", "Les propositions sont réservées aux participants, qui les voient avec leur jeton\u{202f}; les entrées convenues, une fois adoptées, sont visibles pour tous.";
    stage_draft: "Draft", "Projet";
    proposed_definition: "Definition", "Définition";
    proposed_note: "Note", "Note";
    no_proposed_text: "no text yet", "pas encore de texte";
    drawn_on: "Draws on", "S’inspire de";
    versions: "Versions", "Versions";
    version_on(number, day): "version {number}, {day}", "version {number}, {day}";
    by(author): "by {author}", "par {author}";
    reason(reason): "reason: {reason}", "motif\u{202f}: {reason}";
    on_concept(concept): "on “{concept}”", "sur «\u{202f}{concept}\u{202f}»";
    other_ways: "From here you can", "D’ici, vous pouvez";
    way_search: "search the lists", "chercher dans les listes";
    way_concepts: "look through the concepts", "parcourir les concepts";
    way_states: "look through the States", "parcourir les États";
    problem_ours: "The fault is on this side. Trying again in a moment may help.", "La faute est de ce côté. Réessayer dans un moment peut aider.";
    problem_missing: "The address may be mistyped, or what it names may not be for everyone to see. Addresses of versions stay valid for ever.", "L’adresse est peut-être mal saisie, ou ce qu’elle désigne n’est pas visible pour tous. Les adresses des versions restent valables pour toujours.";
}
