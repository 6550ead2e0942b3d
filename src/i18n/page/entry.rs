//! Words of the page of an entry.

phrases! {
    terms: "Terms", "Termes";
    definitions: "Definitions", "Définitions";
    no_texts: "The State gives only the term, without a definition.", "L’État ne donne que le terme, sans définition.";
    documents: "Documents cited", "Documents cités";
    concept: "Concept", "Concept";
    compare_all: "Compare with other States", "Comparer avec d’autres États";
    by_editor: "placed here by the editors of the compiled list", "rattaché par les éditeurs de la liste établie";
    by_state: "placed here by the State", "rattaché par l’État";
    by_drafter: "placed here by a drafter", "rattaché par un rédacteur";
    by_rule: "placed here by a rule", "rattaché par une règle";
    same_term(term): "its term “{term}” is a name of the concept", "son terme «\u{202f}{term}\u{202f}» est un nom du concept";
    same_term_there(term, entry): "its term “{term}” is one of entry {entry}, which is placed here", "son terme «\u{202f}{term}\u{202f}» est aussi celui de l’entrée {entry}, rattachée à ce concept";
    like_texts(entry): "its text shares words with that of entry {entry}", "son texte partage des mots avec celui de l’entrée {entry}";
    like_term(term, name): "its term “{term}” is made of the same words as “{name}”", "son terme «\u{202f}{term}\u{202f}» est fait des mêmes mots que «\u{202f}{name}\u{202f}»";
    changed_since: "the entry was changed since", "l’entrée a été modifiée depuis";
    moved_from(concept): "put here with “{concept}”", "placée ici avec «\u{202f}{concept}\u{202f}»";
    confirmed_by(whom): "confirmed by {whom}", "rattachement confirmé par {whom}";
    disputed_by(whom): "disputed by {whom}", "rattachement contesté par {whom}";
    a_drafter: "a drafter", "un rédacteur";
    no_concept: "This entry is not linked to a concept yet.", "Cette entrée n’est encore rattachée à aucun concept.";
    history: "History", "Historique";
    first_version: "first version", "première version";
    kept_on(day): "kept on {day}", "conservée le {day}";
    newest: "in force", "en vigueur";
    older_version(number): "This is version {number}, which is no longer the newest.", "Voici la version {number}, qui n’est plus la plus récente.";
    see_newest: "See the newest version", "Voir la version la plus récente";
    withdrawn(list): "The State’s list {list} no longer has this entry. It stays here so that it can be cited.", "La liste {list} de l’État ne contient plus cette entrée. Elle reste ici afin de pouvoir être citée.";
    cite: "Cite this entry", "Citer cette entrée";
    permanent: "Permanent address of this version", "Adresse permanente de cette version";
    copy: "Copy", "Copier";
    copied: "Copied", "Copié";
    download: "Download", "Télécharger";
    abbreviation: "abbreviation", "abréviation";
    acronym: "acronym", "sigle";
    variant: "variant", "variante";
    preferred: "preferred", "à privilégier";
    admitted: "admitted", "admis";
    deprecated: "deprecated", "déconseillé";
    added(what): "Added: {what}", "Ajouté\u{202f}: {what}";
    removed(what): "Removed: {what}", "Retiré\u{202f}: {what}";
    reworded(what): "Reworded: {what}", "Reformulé\u{202f}: {what}";
    provenance_changed: "The provenance was changed.", "La provenance a été modifiée.";
    cited_compiled: "Compiled list, not a submission.", "Liste établie par le projet, non une communication.";
    cited_summary: "Definition summarised by the project.", "Définition résumée par le projet.";
    cited_as(state, term, document, number, day, address): "{state}, “{term}”, {document}; Entente, version {number} of {day}, {address}", "{state}, «\u{202f}{term}\u{202f}», {document}\u{202f}; Entente, version {number} du {day}, {address}";
}
