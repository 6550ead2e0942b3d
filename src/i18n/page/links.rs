//! Words of the page of links that await review.

phrases! {
    title: "Links awaiting review", "Rattachements à vérifier";
    lead: "Entries that stand under a concept without anybody’s having said so of them as they are: a rule put them there, or they were changed or moved since, or somebody disputes it. A drafter confirms or removes a link, and a State confirms or disputes those of its own entries, through the API.", "Des entrées qui se trouvent sous un concept sans que personne l’ait dit d’elles telles qu’elles sont\u{202f}: une règle les y a mises, ou elles ont été modifiées ou déplacées depuis, ou quelqu’un le conteste. Les rédacteurs confirment ou retirent un rattachement, et un État confirme ou conteste ceux de ses propres entrées, par l’API.";
    all_parties: "All States and organisations", "Tous les États et organisations";
    why: "Why it awaits review", "Pourquoi il est à vérifier";
    ground: "Why it is there", "Pourquoi elle s’y trouve";
    unconfirmed: "a rule made it and nobody confirmed it", "établi par une règle et confirmé par personne";
    moved: "made when a concept was split, and nobody confirmed it there", "établi lors de la scission d’un concept et confirmé par personne depuis";
    changed_since: "the entry was changed since somebody stood by the link", "l’entrée a été modifiée depuis que quelqu’un s’en est porté garant";
    disputed: "disputed", "contesté";
    none: "No link awaits review here.", "Aucun rattachement n’est à vérifier ici.";
}

counts! {
    counted: "link awaits review", "links await review"; "rattachement à vérifier", "rattachements à vérifier";
}
