//! Words of the page of links that await review.

phrases! {
    title: "Links awaiting review", "Rattachements à vérifier";
    lead: "Entries whose link to a concept nobody stands by as they are now: a rule made it, the entry was changed or moved since, a drafter had taken it back before a merge of concepts brought it again, or somebody disputes it. A drafter confirms or removes a link, and a State confirms or disputes those of its own entries, through the API.", "Des entrées dont personne n’a confirmé le rattachement à un concept dans leur état actuel\u{202f}: une règle l’a établi, l’entrée a été modifiée ou déplacée depuis, une fusion de concepts l’a rétabli après qu’un rédacteur l’avait retiré, ou quelqu’un le conteste. Les rédacteurs confirment ou retirent un rattachement, et un État confirme ou conteste ceux de ses propres entrées, par l’API.";
    all_parties: "All States and organisations", "Tous les États et organisations";
    why: "Why it awaits review", "Pourquoi le vérifier";
    ground: "Ground of the link", "Motif du rattachement";
    unconfirmed: "a rule made it and nobody confirmed it", "établi par une règle, personne ne l’a confirmé";
    moved: "made when a concept was split, and nobody confirmed it there", "établi lors de la scission d’un concept, personne ne l’a confirmé depuis";
    changed_since: "the entry was changed since the link was made or confirmed", "l’entrée a été modifiée depuis que le rattachement a été établi ou confirmé";
    taken_back: "a drafter had taken it back, and a merge of concepts brought it again", "un rédacteur l’avait retiré, une fusion de concepts l’a rétabli";
    disputed: "disputed", "contesté";
    none: "No link awaits review here.", "Aucun rattachement n’est à vérifier ici.";
}

counts! {
    counted: "link awaits review", "links await review"; "rattachement à vérifier", "rattachements à vérifier";
}
