//! Words of the pages of States and concepts, and of the page about the
//! service.

phrases! {
    states_lead: "The participating States in the order of their names, with what is held here of each. “No list held here” says nothing about whether a State has such a list.", "Les États participants dans l’ordre de leurs noms, avec ce qui est conservé ici de chacun. «\u{202f}Aucune liste conservée ici\u{202f}» ne dit rien de l’existence d’une telle liste.";
    with_list(states): "{states} with a list held here", "{states} dont une liste est conservée ici";
    no_list_advice: "That says nothing about whether the State has such a list: none has been gathered or received here, or it is not for everyone to see.", "Cela ne dit rien de l’existence d’une telle liste\u{202f}: aucune n’a été réunie ou reçue ici, ou elle n’est pas visible pour tous.";
    organisation_note: "An organisation: its list is for reference only; it takes no part in consensus.", "Une organisation\u{202f}: sa liste n’est donnée qu’à titre de référence\u{202f}; elle ne prend pas part au consensus.";
    list_as_of(list, day): "{list}, as of {day}", "{list}, au {day}";
    entries: "Entries", "Entrées";
    own_terms: "In its own words", "Dans ses propres mots";
    search_here: "Search in this list", "Chercher dans cette liste";
    concepts_lead: "What the entries of several States are about. Each concept opens into a comparison of all texts on it.", "Ce dont traitent les entrées de plusieurs États. Chaque concept ouvre sur une comparaison de tous les textes qui en traitent.";
    by_subject: "by subject field", "par domaine";
    by_name: "by name", "par nom";
    arrange: "Arrange", "Classer";
    filter: "Name contains", "Le nom contient";
    show: "Show", "Afficher";
    all_subjects: "All subject fields", "Tous les domaines";
    no_concept: "No concept has such a name. Perhaps a State uses the word for another one:", "Aucun concept ne porte un tel nom. Peut-être un État emploie-t-il ce mot pour un autre\u{202f}:";
    search_for(words): "search for “{words}”", "chercher «\u{202f}{words}\u{202f}»";
    of_states: "beside each, how many States have an entry on it", "à côté de chacun, combien d’États ont une entrée";
}
