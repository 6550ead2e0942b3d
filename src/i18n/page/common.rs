//! Words that many pages say.

phrases! {
    tagline: "National terms on the security of ICTs, as States define them", "Les termes nationaux de la sécurité des TIC, tels que les États les définissent";
    semicolon: "; ", "\u{202f}; ";
    colon: ": ", "\u{202f}: ";
    titled(page): "{page} – Entente", "{page} – Entente";
    skip: "Skip to the content", "Aller au contenu";
    sections: "Sections", "Rubriques";
    search: "Search", "Recherche";
    states: "States", "États";
    concepts: "Concepts", "Concepts";
    overview: "Overview", "Vue d’ensemble";
    annotate: "Annotate", "Annoter";
    proposals: "Proposals", "Propositions";
    about: "About", "À propos";
    accessibility: "Accessibility", "Accessibilité";
    legal: "Legal notice", "Mentions légales";
    what_is_a_summary: "What is a summary?", "Qu’est-ce qu’un résumé\u{202f}?";
    interface: "API for tools", "API pour les outils";
    footer: "Terminology service for confidence-building measure 9 of the OSCE (PC.DEC/1106)", "Service terminologique pour la mesure de confiance 9 de l’OSCE (PC.DEC/1106)";
    adopted: "adopted", "adopté";
    draft: "draft, not adopted", "projet, non adopté";
    taken_from(source): "taken there from {source}", "repris de {source}";
    translation_of(language): "original in {language}", "original en {language}";
    translated_by(whom): "by {whom}", "par {whom}";
    no_such_view(view): "There is no view called “{view}” here; this is the usual one.", "Il n’y a pas ici de présentation nommée «\u{202f}{view}\u{202f}»\u{202f}; voici la présentation habituelle.";
    version(number): "version {number}", "version {number}";
    previous: "Previous", "Précédent";
    next: "Next", "Suivant";
    pages: "Pages", "Pages";
    contents: "Contents", "Sommaire";
    page_of(page, last): "Page {page} of {last}", "Page {page} sur {last}";
    state: "State", "État";
    organisations: "Organisations", "Organisations";
    term: "Term", "Terme";
    language: "Language", "Langue";
    compiled: "Compiled list", "Liste établie par ce projet";
    submitted(year): "List submitted in {year}", "Liste communiquée en {year}";
    for_participants: "for participants", "pour les participants";
    restricted(year): "List submitted to participants in {year}", "Liste communiquée aux participants en {year}";
    opens_elsewhere: "at the issuer", "chez l’émetteur";
}

counts! {
    entries: "entry", "entries"; "entrée", "entrées";
    states_counted: "State", "States"; "État", "États";
    states_defining: "State defines it", "States define it"; "État le définit", "États le définissent";
    organisations_counted: "organisation", "organisations"; "organisation", "organisations";
    concepts_counted: "concept", "concepts"; "concept", "concepts";
}
