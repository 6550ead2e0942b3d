//! Words of the page of what a submission changed.

phrases! {
    changes_of(list): "What changed: {list}", "Ce qui a changé\u{202f}: {list}";
    what_it_changed: "What it changed", "Ce qu’elle a changé";
    compared_with(lists): "Compared with: {lists}.", "Comparée à\u{202f}: {lists}.";
    first_of_state: "No list that the State gave before it is kept here, so all its entries are new.", "Aucune liste que l’État aurait donnée auparavant n’est conservée ici\u{202f}; toutes ses entrées sont donc nouvelles.";
    first_of_organisation: "No list that the organisation gave before it is kept here, so all its entries are new.", "Aucune liste que l’organisation aurait donnée auparavant n’est conservée ici\u{202f}; toutes ses entrées sont donc nouvelles.";
    counted(added, removed, changed, unchanged): "Added: {added}. Removed: {removed}. Changed: {changed}. Unchanged: {unchanged}.", "Ajoutées\u{202f}: {added}. Retirées\u{202f}: {removed}. Modifiées\u{202f}: {changed}. Inchangées\u{202f}: {unchanged}.";
    added: "Added", "Ajoutée";
    removed: "Removed", "Retirée";
    changed: "Changed", "Modifiée";
}
