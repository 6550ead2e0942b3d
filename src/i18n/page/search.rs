//! Words of the search page.

phrases! {
    lead: "Look up how the participating States define a term, in French, English and their own languages, and see where their words meet and where they part.", "Cherchez comment les États participants définissent un terme, en français, en anglais et dans leurs langues, et voyez où leurs mots se rejoignent et où ils s’écartent.";
    field: "Term, words or State", "Terme, mots ou État";
    hint: "Accents, case and hyphens do not matter. A term is found by its name in any language.", "Les accents, la casse et les traits d’union n’importent pas. Un terme se trouve par son nom dans toute langue.";
    go: "Search", "Rechercher";
    try_these: "For example", "Par exemple";
    held(entries, states, organisations): "{entries} of {states} and {organisations} are held here.", "{entries} de {states} et de {organisations} sont conservées ici.";
    browse: "Browse by subject field", "Parcourir par domaine";
    results_for(query): "Results for “{query}”", "Résultats pour «\u{202f}{query}\u{202f}»";
    all_entries: "All entries", "Toutes les entrées";
    narrow: "Narrow the results", "Restreindre les résultats";
    narrowed_to: "Narrowed to", "Restreint à";
    remove(filter): "Remove: {filter}", "Retirer\u{202f}: {filter}";
    remove_all: "Remove all", "Tout retirer";
    order: "Order", "Ordre";
    by_relevance: "relevance", "pertinence";
    by_term: "term", "terme";
    by_state: "State", "État";
    by_year: "year", "année";
    year: "Year", "Année";
    subject: "Subject field", "Domaine";
    wording: "Wording", "Formulation";
    kind: "Kind of text", "Nature du texte";
    corrected(typed, meant): "Nothing was found for “{typed}”; these are the results for “{meant}”.", "Rien n’a été trouvé pour «\u{202f}{typed}\u{202f}»\u{202f}; voici les résultats pour «\u{202f}{meant}\u{202f}».";
    did_you_mean: "Did you mean", "Vouliez-vous dire";
    relaxed: "No entry has all these words; these have some of them.", "Aucune entrée ne contient tous ces mots\u{202f}; celles-ci en contiennent certains.";
    of_term: "term:", "terme\u{202f}:";
    via(concept): "found by the concept “{concept}”", "trouvé par le concept «\u{202f}{concept}\u{202f}»";
    served_in(language): "shown in {language}: there is no text in English", "affiché en {language}, faute de texte en français";
    compare(concept): "Compare “{concept}”", "Comparer «\u{202f}{concept}\u{202f}»";
    no_text: "The State gives this term without a definition.", "L’État donne ce terme sans définition.";
    nothing(query): "Nothing was found for “{query}”", "Rien n’a été trouvé pour «\u{202f}{query}\u{202f}»";
    nothing_filtered: "No entry has all that the results are narrowed to.", "Aucune entrée ne répond à toutes les restrictions.";
    nothing_advice: "Try fewer words, another spelling, the term in another language, or the list of concepts. That a State has no entry here does not mean that it has no such term.", "Essayez moins de mots, une autre graphie, le terme dans une autre langue, ou la liste des concepts. Qu’un État n’ait pas d’entrée ici ne veut pas dire qu’il n’a pas ce terme.";
    see_concepts: "See all concepts", "Voir tous les concepts";
    suggested(count): "{count} suggestions; use the arrow keys", "{count} suggestions\u{202f}; utilisez les flèches";
    suggested_one: "1 suggestion; use the arrow keys", "1 suggestion\u{202f}; utilisez les flèches";
    no_suggestion: "no suggestion", "aucune suggestion";
}
