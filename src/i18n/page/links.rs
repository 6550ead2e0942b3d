//! Words of the page of links.

phrases! {
    title: "Links awaiting review", "Rattachements à vérifier";
    lead: "Entries whose link to a concept nobody stands by as they are now: a rule made it, the entry was changed or moved since, a drafter had taken it back before a merge of concepts brought it again, or somebody disputes it. A drafter confirms or removes a link, and a State confirms or disputes those of its own entries, through the API.", "Des entrées dont personne n’a confirmé le rattachement à un concept dans leur état actuel\u{202f}: une règle l’a établi, l’entrée a été modifiée ou déplacée depuis, une fusion de concepts l’a rétabli après qu’un rédacteur l’avait retiré, ou quelqu’un le conteste. Les rédacteurs confirment ou retirent un rattachement, et un État confirme ou conteste ceux de ses propres entrées, par l’API.";
    all_parties: "All States and organisations", "Tous les États et organisations";
    why: "Why it awaits review", "Pourquoi le vérifier";
    ground: "Ground of the link", "Motif du rattachement";
    unconfirmed: "a rule made it and nobody confirmed it", "établi par une règle, personne ne l’a confirmé";
    moved: "made when a concept was split, and nobody confirmed it there", "établi lors de la scission d’un concept, personne ne l’a confirmé depuis";
    changed_since: "the words of the entry were changed since the link was made or confirmed", "les mots de l’entrée ont été modifiés depuis que le rattachement a été établi ou confirmé";
    taken_back: "a drafter had taken it back, and a merge of concepts brought it again", "un rédacteur l’avait retiré, une fusion de concepts l’a rétabli";
    disputed: "disputed", "contesté";
    of_status: "Links of entries to concepts", "Rattachements d’entrées à des concepts";
    lead_of_status: "Links on record, with what is said of them. One that stands no longer is told with how and since when: neither the link nor what a State said of it is lost.", "Les rattachements enregistrés, avec ce qui en est dit. De ceux qui ont pris fin, on lit comment et depuis quand\u{202f}: ni le rattachement ni ce qu’un État en a dit ne se perd.";
    status: "How it stands", "Situation";
    awaiting_review: "Awaiting review", "À vérifier";
    is_disputed: "Disputed", "Contestés";
    is_confirmed: "Confirmed", "Confirmés";
    standing: "All that stand", "Tous ceux en vigueur";
    lapsed: "Lapsed, or the entry was withdrawn", "Caducs, ou dont l’entrée a été retirée";
    removed: "Taken back or moved", "Retirés ou déplacés";
    all: "All on record", "Tous ceux enregistrés";
    nothing_to_do: "stands; nothing is to be done about it", "en vigueur\u{202f}; rien n’est à faire";
    has_lapsed(on): "lapsed on {on}: the entry then gave up the terms for which a rule had made it", "caduc depuis le {on}\u{202f}: l’entrée a alors abandonné les termes pour lesquels une règle l’avait établi";
    stands_instead(concept): "stands under “{concept}” now", "l’entrée est désormais rattachée à «\u{202f}{concept}\u{202f}»";
    entry_withdrawn(on): "the entry was withdrawn on {on}", "l’entrée a été retirée le {on}";
    was_removed(on): "taken back on {on}", "retiré le {on}";
    was_moved(on, concept): "moved on {on} to “{concept}”", "déplacé le {on} vers «\u{202f}{concept}\u{202f}»";
    none_of_status: "No such link here.", "Aucun rattachement de cette sorte ici.";
    none: "No link awaits review here.", "Aucun rattachement n’est à vérifier ici.";
}

counts! {
    counted: "link awaits review", "links await review"; "rattachement à vérifier", "rattachements à vérifier";
    counted_of_status: "link", "links"; "rattachement", "rattachements";
}
