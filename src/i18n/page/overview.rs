//! Words of the overview.

phrases! {
    lead: "Which State has which concept, as far as lists are held here, and where their texts lie furthest apart.", "Quel État a quel concept, autant que des listes sont conservées ici, et où les textes s’écartent le plus.";
    views: "Views", "Présentations";
    picture: "Picture", "Image";
    list: "List", "Liste";
    apart: "How far texts lie apart", "Écarts entre les textes";
    defined_here: "definition in English", "définition en français";
    translated_here: "translation in English", "traduction en français";
    defined_elsewhere: "definition in other languages only", "définition en d’autres langues seulement";
    summarised_here: "summary in English by this project, no text of the State", "résumé de ce projet en français, aucun texte de l’État";
    summarised_elsewhere: "summary by this project in other languages only, no text of the State", "résumé de ce projet en d’autres langues seulement, aucun texte de l’État";
    term_only: "term only, no definition here", "terme seul, sans définition ici";
    nothing: "no entry available here", "aucune entrée disponible ici";
    no_list: "A code in grey: no list held here.", "Code en gris\u{202f}: aucune liste conservée ici.";
    open: "Each concept opens into the comparison of its texts. The list view says the same in words.", "Chaque concept ouvre sur la comparaison de ses textes. La liste dit la même chose en mots.";
    picture_of(subject): "{subject}: which State has which concept", "{subject}\u{202f}: quel État a quel concept";
    concept: "Concept", "Concept";
    defining: "States that define it", "États qui le définissent";
    summarised_only(count): "{count} of them in summaries by this project only", "dont {count} seulement par des résumés de ce projet";
    by_rule_only(count): "{count} of them placed here by a rule that nobody has confirmed", "dont {count} par un rattachement automatique que personne n’a confirmé";
    who: "Who has it", "Qui l’a";
    link_disputed: "link disputed", "rattachement contesté";
    link_unconfirmed: "link not confirmed", "rattachement non confirmé";
    disputed_mark: "a line below: somebody disputes that an entry is about the concept", "trait en dessous\u{202f}: quelqu’un conteste qu’une entrée porte sur le concept";
    nobody: "nobody here yet", "personne ici pour l’instant";
    proposed: "in a proposal", "dans une proposition";
    apart_lead: "Concepts on which texts in English of at least two States can be compared here, those whose texts have the fewest words in common first. It is a count of words: texts that say the same in other words lie apart too.", "Concepts sur lesquels des textes en français d’au moins deux États peuvent être comparés ici, d’abord ceux dont les textes ont le moins de mots en commun. C’est un compte de mots\u{202f}: des textes qui disent la même chose autrement s’écartent aussi.";
    distance: "Apart", "Écart";
    distance_note: "0: all the same words; 100: no content word in common", "0\u{202f}: tous les mots sont les mêmes\u{202f}; 100\u{202f}: aucun mot plein en commun";
    texts: "Texts of States", "Textes d’États";
}
