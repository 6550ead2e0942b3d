//! Words that take something out of what is said, or nearly deny it.

use super::*;

#[test]
fn an_exception_tells_texts_apart() {
    are_told_apart(&[
        ("en", "all with the exception of ships", "all ships"),
        ("en", "all apart from ships", "all ships"),
        ("en", "all save for ships", "all ships"),
        ("en", "all except ships", "all ships"),
        ("fr", "tous à l’exception des navires", "tous les navires"),
        ("fr", "tous hors navires", "tous les navires"),
        ("fr", "à moins que la lampe", "que la lampe"),
        ("fr", "allumé à moins d’un ordre", "allumé d’un ordre"),
        ("de", "alle, ausgenommen Schiffe", "alle Schiffe"),
        ("de", "alle außer Schiffe", "alle Schiffe"),
        ("de", "alle mit Ausnahme von Schiffen", "alle Schiffe"),
        ("it", "tutti, esclusi i fari", "tutti i fari"),
        ("it", "tutte, escluse le navi", "tutte le navi"),
        ("it", "tutti eccetto i fari", "tutti i fari"),
        ("it", "tutti tranne i fari", "tutti i fari"),
        ("it", "tutti salvo i fari", "tutti i fari"),
        ("es", "todos, excluidos los faros", "todos los faros"),
        ("es", "todas, excluidas las naves", "todas las naves"),
        ("es", "todos excepto los faros", "todos los faros"),
        ("es", "todos salvo los faros", "todos los faros"),
        ("ru", "все, исключая маяки", "все маяки"),
        ("ru", "все, кроме маяков", "все маяки"),
        ("ru", "все за исключением маяков", "все маяки"),
    ]);
    are_grouped(&[
        ("en", "what saves lamps", "the saved lamps"),
        ("en", "lamps set apart", "the lamps set apart"),
        (
            "fr",
            "tous à l’exception des feux",
            "tout à l’exception d’un feu",
        ),
        (
            "en",
            "all apart from ships",
            "all of it apart from the ships",
        ),
    ]);
}

#[test]
fn what_nearly_denies_tells_texts_apart() {
    are_told_apart(&[
        ("en", "lamps that hardly burn", "lamps that burn"),
        ("en", "lamps barely visible", "lamps visible"),
        ("en", "lamps scarcely visible", "lamps visible"),
        ("en", "a lamp that fails to burn", "a lamp to burn"),
        ("en", "failure to report", "a report"),
        ("en", "what lacks light", "what light"),
        ("en", "a lack of light", "a light"),
        ("en", "harmful light", "harmless light"),
        ("en", "insufficiently lit ships", "lit ships"),
        ("en", "merely ships", "ships"),
        ("en", "solely ships", "ships"),
        ("en", "ships alone", "ships"),
        ("fr", "navires peu visibles", "navires visibles"),
        ("fr", "navires à peine visibles", "navires visibles"),
        ("fr", "navires insuffisamment visibles", "navires visibles"),
        ("fr", "ce qui peut-être visible", "ce qui peut être visible"),
        ("fr", "ce qui est peut-être visible", "ce qui est visible"),
        ("ru", "что разрешено лампе", "что запрещено лампе"),
        ("ru", "лампы разрешены", "лампы запрещены"),
        ("ru", "лампа обязательна", "лампа запрещена"),
    ]);
    are_grouped(&[
        ("en", "merely ships", "only ships"),
        ("en", "stand-alone lamps", "a stand-alone lamp"),
        ("en", "a lamp that fails", "the lamps that fail"),
        ("fr", "qui peut être visible", "et peut être visible"),
        ("ru", "лампы разрешены", "разрешены лампы"),
    ]);
}

#[test]
fn opposite_limits_tell_texts_apart_whatever_else_has_their_word() {
    are_told_apart(&[
        (
            "fr",
            "au moins 10 % des feux, à moins que la lampe brûle",
            "au maximum 10 % des feux, à moins que la lampe brûle",
        ),
        (
            "es",
            "al menos al 10 % de los faros, a menos que arda la lámpara",
            "como máximo al 10 % de los faros, a menos que arda la lámpara",
        ),
        (
            "fr",
            "tout, sauf les feux, y compris les lampes et les navires",
            "tout, sauf les feux, sauf les lampes et les navires",
        ),
        (
            "en",
            "at least two lamps and at most ten ships",
            "at most two lamps and at least ten ships",
        ),
    ]);
    assert!(!has_in_common(
        "es",
        "al menos al 10 % de los faros, a menos que arda la lámpara",
        "como máximo al 10 % de los faros, a menos que arda la lámpara",
        "menos"
    ));
}

#[test]
fn what_is_excepted_after_a_denial_tells_texts_apart() {
    are_told_apart(&[
        (
            "fr",
            "les données qui ne sont plus accessibles qu’à l’État",
            "les données qui ne sont plus accessibles à l’État",
        ),
        (
            "fr",
            "un réseau qui n’est pas utilisé que par l’État",
            "un réseau qui n’est pas utilisé par l’État",
        ),
        (
            "fr",
            "l’accès n’est jamais accordé qu’aux marins",
            "l’accès n’est jamais accordé aux marins",
        ),
        (
            "it",
            "dati che non sono più accessibili che all’autorità",
            "dati che non sono più accessibili all’autorità",
        ),
        (
            "es",
            "datos que no son accesibles más que al Estado",
            "datos que no son accesibles al Estado",
        ),
    ]);
}
