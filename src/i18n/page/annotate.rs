//! Words of the page that marks known terms in a document.

phrases! {
    lead: "Read a document with the terms that States define marked in it. Nothing of it is kept.", "Lisez un document où sont marqués les termes que des États définissent. Rien n’en est conservé.";
    text: "Text of the document", "Texte du document";
    file: "or a file (plain text or HTML, up to 5 MB)", "ou un fichier (texte simple ou HTML, 5\u{a0}Mo au plus)";
    drop: "You can also drop a file here.", "Vous pouvez aussi déposer un fichier ici.";
    language: "Language of the document", "Langue du document";
    recognised: "recognised by itself", "reconnue automatiquement";
    go: "Mark the terms", "Marquer les termes";
    result: "Document with its terms", "Document et ses termes";
    read_as(language): "Read as {language}", "Lu en {language}";
    occurrences(count): "occurrences of known terms: {count}", "occurrences de termes connus\u{202f}: {count}";
    not_all(shown, all): "The first {shown} of {all} occurrences are marked.", "Les {shown} premières occurrences sur {all} sont marquées.";
    doubtful: "may name something else here", "peut désigner autre chose ici";
    general_word: "a word of general language", "mot de la langue courante";
    short_abbreviation: "an abbreviation of two letters that the document does not explain", "abréviation de deux lettres que le document n’explique pas";
    unqualified: "without what its list adds in brackets", "sans ce que sa liste ajoute entre parenthèses";
    accents: "accents would tell it from another word", "des accents le distingueraient d’un autre mot";
    capitals: "an abbreviation that the lists write in capitals alone", "un sigle que les listes écrivent tout en capitales";
    ending: "by its ending also a form of another word", "par sa terminaison, aussi une forme d’un autre mot";
    prefix: "with something before it such as “anti-”", "précédé d’un élément tel que «\u{202f}anti-\u{202f}»";
    document_language: "an English term, and also a word of the language of the document", "terme anglais, et aussi mot de la langue du document";
    agreed: "agreed", "convenu";
    agreed_legend: "an agreed definition exists (none has been adopted yet)", "une définition convenue existe (aucune n’a encore été adoptée)";
    differs: "differs", "diffère";
    differs_legend: "texts of several States, without an agreed one", "textes de plusieurs États, sans texte convenu";
    single: "single", "isolé";
    single_legend: "a term or text of one State, or a term alone", "terme ou texte d’un seul État, ou terme seul";
    terms: "Terms in this document", "Termes de ce document";
    times(count): "{count} ×", "{count} ×";
    in_context: "In context", "En contexte";
    first_in_context(shown, all): "The first {shown} of {all} occurrences.", "Les {shown} premières occurrences sur {all}.";
    apart(distance): "texts {distance} % apart", "écart des textes\u{202f}: {distance}\u{a0}%";
    said_by: "In the lists of", "Dans les listes de";
    defined_by: "Name of a concept that is defined in the lists of", "Nom d’un concept défini dans les listes de";
    definitions: "Definitions", "Définitions";
    another: "Another document", "Un autre document";
    close: "Close", "Fermer";
    unreadable: "This file is not text in UTF-8. Save it as plain text or HTML in UTF-8; of a Word or PDF document, copy the text into the field.", "Ce fichier n’est pas du texte en UTF-8. Enregistrez-le en texte simple ou en HTML, en UTF-8\u{202f}; d’un document Word ou PDF, copiez le texte dans le champ.";
    empty: "Give a text or a file.", "Indiquez un texte ou un fichier.";
    both: "Give a text or a file, not both: they are read one at a time.", "Indiquez un texte ou un fichier, pas les deux\u{202f}: ils se lisent l’un après l’autre.";
    brief_none(language): "No text in {language} is available here.", "Aucun texte en {language} n’est disponible ici.";
    brief_all: "All texts side by side", "Tous les textes en regard";
}
