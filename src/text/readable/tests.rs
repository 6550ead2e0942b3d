use super::*;
use proptest::prelude::*;

#[test]
fn quoted_attributes_end_no_tag() {
    for (html, text) in [
        ("<b title=\"a > lamp\" lang=en>x</b>y", "xy"),
        ("<b title = 'a > \"lamp'>x", "x"),
        ("<b title=a\">x", "x"),
        ("<b title=\"never closed>x", "x"),
        ("<b title=\"\">x>y", "x>y"),
    ] {
        assert_eq!(Readable::html(html).text, text, "{html}");
    }
}

#[test]
fn hostile_documents_are_read_in_one_go() {
    let begun = std::time::Instant::now();
    for piece in [
        "<a",
        "<script></script>",
        "<script>",
        "<!--",
        "&amp",
        "</",
        "<a><",
        "<a b=\">",
        "<a b='",
        "<a b=",
        "<br>",
        "<br>\n &nbsp;",
        "<sup>1",
        "<a:b-c.d",
        "&#1",
        "&eacute",
        "\n ",
    ] {
        Readable::html(&piece.repeat(2_000_000 / piece.len()));
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20));
}

fn text(html: &str) -> String {
    Readable::html(html).text
}

#[test]
fn tags_scripts_and_names_are_read() {
    assert_eq!(
        text("s&eacute;curit&#233; <b>r&#xE9;seau</b>"),
        "sécurité réseau"
    );
    assert_eq!(text("a<script>var b = 1 < 2;</script>c"), "ac");
    assert_eq!(text("lamp&zwj;light &zwnj;"), "lamp\u{200d}light \u{200c}");
    assert_eq!(text("1 < 2 & 3 &nothing;"), "1 < 2 & 3 &nothing;");
    assert_eq!(
        text("la&NoBreak;mp&hyphen;a&dash;b&ZeroWidthSpace;&hairsp;&numsp;&NonBreakingSpace;"),
        "la\u{2060}mp‐a‐b\u{200b}\u{200a}\u{2007}\u{a0}"
    );
    assert_eq!(text("<!-- no --><p>yes"), "\n|\nyes");
    assert_eq!(text("<noscript>a <b>b</b></noscript>"), " a b ");
    assert_eq!(text("lamp&Tab;ship&NewLine;oil"), "lamp ship\noil");
    assert_eq!(text("har-<br/>bour<br>lamp"), "har-\nbour\nlamp");
    assert_eq!(text("lamp<br> <br>ship"), "lamp\n\n|\nship");
    assert_eq!(
        text("a&#0;b&#x0;c&#xD800;d&#x110000;e"),
        "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"
    );
    assert_eq!(text("&Aacute;&Ntilde; d&#146;&#x9c; &#128;"), "ÁÑ d’œ €");
}

#[test]
fn white_space_of_the_source_is_one_space() {
    for (html, read) in [
        ("lamp<br>\nship", "lamp\nship"),
        ("lamp \n <br/>\r\n  <b>\nship</b>", "lamp\nship"),
        ("har-<br/>\nbour", "har-\nbour"),
        ("lamp&nbsp;<br>ship", "lamp\u{a0}\nship"),
        ("lamp\n\n  \tship \t oil", "lamp\nship oil"),
        ("lamp\n<i>\nship</i> <b> oil</b>", "lamp\nship oil"),
        ("lamp&#10;&#10;ship", "lamp\nship"),
        ("lamp<br>\n<br>ship", "lamp\n\n|\nship"),
        ("lamp<br>&nbsp;<br>ship", "lamp\n\u{a0}\n|\nship"),
        (
            "<pre>lamp\n\nship</pre>\n\noil",
            "\n|\nlamp\n\nship\n|\noil",
        ),
        ("<textarea>a  b</textarea>", "\n|\na  b\n|\n"),
    ] {
        assert_eq!(text(html), read, "{html:?}");
        let readable = Readable::html(html);
        for word in ["lamp", "ship", "oil"] {
            let Some(at) = readable.text.find(word) else {
                continue;
            };
            let start = readable.original(at, false);
            let end = readable.original(at + word.len(), true);
            assert_eq!(&html[start..end], word, "{html:?}");
        }
    }
}

#[test]
fn digits_above_the_line_are_raised() {
    assert_eq!(text("RX<sup>1</sup> of 3"), "RX¹ of 3");
    assert_eq!(text("RX<sup><a href='#n'>[12]</a></sup>1"), "RX¹² 1");
    assert_eq!(text("n<sup>o</sup> 5, 2<sup>e</sup>"), "no 5, 2e");
    assert_eq!(text("<p>a<sup>1<p>2"), "\n|\na¹\n|\n2");
    let html = "RX<sup>12</sup> lamp";
    let readable = Readable::html(html);
    let at = readable.text.find("lamp").unwrap();
    assert_eq!(readable.original(at, false), html.find("lamp").unwrap());
    assert_eq!(readable.original("RX".len(), true), "RX".len());
}

#[test]
fn letters_of_notes_are_raised() {
    for (html, read) in [
        ("lamp<sup>a</sup> and ship<sup>IV</sup>", "lampᵃ and shipᴵⱽ"),
        ("lamp<sup><a>[a]</a></sup>, RX<sup>B</sup>", "lampᵃ, RXᴮ"),
        ("lamp<sup><a>[</a>1<a>]</a></sup> ship", "lamp¹ ship"),
        ("lamp<sup>a</sup>ship", "lampᵃ ship"),
        ("lamp<sup>S</sup>, lamp<sup>beta</sup>", "lamp S, lamp beta"),
        ("lamp<sup>[see here]</sup>", "lamp[see here]"),
        ("n<sup>o</sup> M<sup>me</sup>", "no Mme"),
        (
            "1<sup>er</sup>, 10<sup>n</sup>, m<sup>[a]</sup>",
            "1er, 10n, m[a]",
        ),
        (
            "lamp<a><![if !supportFootnotes]><b>[1]</b><![endif]></a> ship[2]",
            "lamp¹ ship[2]",
        ),
    ] {
        assert_eq!(text(html), read, "{html}");
        let readable = Readable::html(html);
        let end = html.find('<').unwrap();
        assert_eq!(readable.original(end, true), end, "{html}");
    }
}

#[test]
fn each_raised_letter_is_known_as_one() {
    for letter in ('a'..='z').chain('A'..='Z') {
        let raised = notes::raised(letter);
        assert!(raised.is_none_or(is_raised_letter), "{letter}");
        assert!(!is_raised_letter(letter));
    }
    assert_eq!(notes::raised('z'), Some('ᶻ'));
    assert_eq!(notes::raised('Z'), None);
}

#[test]
fn what_is_struck_out_goes_on_in_no_word() {
    for (html, read) in [
        ("lamp <del>oil</del><ins>ship</ins>", "lamp oil ship"),
        ("lamp <ins>ship</ins><del>oil</del>s", "lamp ship oil s"),
        ("lamp <s>oil</s><u>ship</u>", "lamp oil ship"),
        ("lamp<STRIKE>s</strike>, oil<del>-</del>s", "lamps, oil-s"),
        ("lamp<ins>s</ins> <u>oi</u>l", "lamps oil"),
        ("<del>lamp</del> ship<del></del>.", "lamp ship."),
        ("<s>s&eacute;</s>&eacute;", "sé é"),
    ] {
        assert_eq!(text(html), read, "{html}");
    }
}

#[test]
fn what_stands_within_a_line_parts_no_words() {
    assert_eq!(text("lamp <img alt='a > b'> ship"), "lamp ship");
    assert_eq!(text("lamp<input>ship"), "lamp ship");
    assert_eq!(text("lamp <script>a < b</script>ship"), "lamp ship");
    assert_eq!(
        text("<text>la<tspan class='a'>mp</tspan><tspan x='0' dy='9'>ship</tspan></text>"),
        "\n|\nlamp\nship\n|\n"
    );
}

#[test]
fn only_what_is_displayed_as_a_block_parts_words() {
    for (html, read) in [
        ("lamp <st1:place w:st=\"on\">ship</st1:place>", "lamp ship"),
        ("lamp <o:p></o:p>ship<p-note>s</p-note>", "lamp ships"),
        ("lamp <?xml:namespace prefix = o />ship", "lamp ship"),
        ("lamp <![if !x]><![endif]>ship", "lamp ship"),
        ("<x-term>lamp</x-term> <TD-X>ship</TD-X>", "lamp ship"),
        ("lamp <button>ship</button>oil", "lamp ship oil"),
        ("lamp<svg><path d='a'/></svg>ship", "lamp ship"),
        (
            "<ruby>lamp</ruby> <picture><img></picture>ship",
            "lamp ship",
        ),
        ("<math><mi>lamp</mi></math> ship", "lamp ship"),
        ("<ruby>lamp<rt>a</rt></ruby>", "lamp\n|\na\n|\n"),
        ("lamp<li>ship", "lamp\n|\nship"),
        ("<td>lamp<TD class=a>ship", "\n|\nlamp\n|\nship"),
        ("2 <3 and 5> 4", "2 <3 and 5> 4"),
    ] {
        assert_eq!(text(html), read, "{html}");
    }
}

#[test]
fn old_names_need_no_semicolon() {
    for (html, read) in [
        ("s&eacutecurit&eacute du", "sécurité du"),
        ("lamp&nbspship&nbsp", "lamp\u{a0}ship\u{a0}"),
        ("&eacutet&eacute;, &ampere &AMP &LT;", "été, &ere & <"),
        ("d&#233fense &#xe9;t&#xE9", "défense été"),
        (
            "&notin; &not in &parallel; &sup1",
            "&notin; ¬ in &parallel; ¹",
        ),
        ("&Eacutecole; &yuml;&divide;", "École; ÿ÷"),
        (
            "&rsquo &oelig &e &; &# &#x &#99999999999;",
            "&rsquo &oelig &e &; &# &#x &#99999999999;",
        ),
    ] {
        assert_eq!(text(html), read, "{html}");
    }
    assert_eq!(characters::LATIN_1.split_ascii_whitespace().count(), 96);
}

#[test]
fn paragraphs_are_those_of_the_tags() {
    let html = "<ul><li>lamp</li>\n<li>ship<br>oil</ul><p>a<p>b";
    let paragraphs = Readable::html(html).paragraphs();
    assert_eq!(paragraphs, "lamp\n\nship\noil\n\na\n\nb");
}

#[test]
fn places_lead_back() {
    let html = "<p>la s&eacute;curit&eacute; <i>du</i> r&eacute;seau</p>";
    let readable = Readable::html(html);
    let at = readable.text.find("sécurité").unwrap();
    let start = readable.original(at, false);
    let end = readable.original(at + "sécurité".len(), true);
    assert_eq!(&html[start..end], "s&eacute;curit&eacute;");
    let html = "<b>s&eacute;curit&eacute;</b><!-- x --> x";
    let readable = Readable::html(html);
    let end = readable.original("sécurité".len(), true);
    assert_eq!(&html[3..end], "s&eacute;curit&eacute;");
}

proptest! {
    #[test]
    fn any_text_can_be_read(html in "([<>&;/!a-z# é\n1-]|<br>|<sup>|</sup>|\\[|<del>|</del>|<pre>|</pre>|<img>|<b hidden>|<p hidden>|</b>|&eacute){0,60}") {
        let readable = Readable::html(&html);
        for (place, _) in readable.text.char_indices() {
            prop_assert!(readable.original(place, false) <= html.len());
            prop_assert!(html.is_char_boundary(readable.original(place, false)));
        }
    }
}

#[test]
fn elements_of_other_markup_are_passed_over_and_part_each_other() {
    for (markup, read) in [
        ("the <term>lamp</term><use>at sea</use>", "the lamp at sea"),
        ("<t>big</t> <t>lamp</t>", "big lamp"),
        ("light<hit>house</hit>s", "lighthouses"),
        ("<tspan>light</tspan><tspan>house</tspan>", "lighthouse"),
        ("<x-a>light</x-a><x-a>house</x-a>", "lighthouse"),
    ] {
        assert_eq!(text(markup), read, "{markup}");
    }
    for markup in [
        "<term>lamp</term>",
        "a <w:t xml:space=\"preserve\">lamp</w:t>",
        "<a-b>x</a-b>",
    ] {
        assert!(is_html(markup), "{markup}");
    }
    for plain in [
        "<term> of a lamp",
        "</term> of <term>",
        "<a lamp> </a lamp>",
        "x <y> z </w>",
        "<> </>",
        "<é>x</é>",
    ] {
        assert!(!is_html(plain), "{plain}");
    }
}

#[test]
fn long_runs_of_unknown_tags_are_told_in_one_go() {
    let begun = std::time::Instant::now();
    for piece in ["<x", "<x>", "</x>", "<x y", "<", "</", "<x y=", "<term "] {
        assert!(!is_html(&piece.repeat(2_000_000 / piece.len())), "{piece}");
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20));
}

#[test]
fn what_no_browser_shows_is_not_read() {
    for (html, read) in [
        ("a<p hidden>lamp</p>b", "a\n|\nb"),
        ("light<span hidden>x</span>house", "lighthouse"),
        ("a <span HIDDEN=\"\">x</span>b", "a b"),
        ("a <b hidden=until-found>x</b>b", "a b"),
        (
            "a <div style=\"color: red; Display : NONE\">x<div>y</div>z</div>b",
            "a b",
        ),
        ("a <div style='display:none !important'>x</div>b", "a b"),
        ("a <i style=visibility:hidden>x</i>b", "a b"),
        ("<ul><li hidden>x<li>b</ul>", "\n|\n\n|\n\n|\nb\n|\n"),
        (
            "<ul><li hidden>x<ul><li>y<li>z</ul><li>b</ul>",
            "\n|\n\n|\n\n|\nb\n|\n",
        ),
        ("<div><p hidden>x</div>b", "\n|\n\n|\n\n|\nb"),
        ("<p hidden>x<p>b", "\n|\n\n|\nb"),
        (
            "a <b hidden>x<br>y<script>'</b>'</script>z<!-- </b> --></b>b",
            "a b",
        ),
        ("a <img hidden> b <input type=hidden hidden> c", "a b c"),
        ("a <b hidden>x", "a "),
        // These are shown.
        ("a <b aria-hidden=true>x</b>", "a x"),
        ("a <b hidden style=\"display:inline\">x</b>", "a x"),
        ("a <b style=\"display:none;display:inline\">x</b>", "a x"),
        ("a <b class=hidden title='hidden' data-hidden>x</b>", "a x"),
        ("a <b title='x style=display:none'>x</b>", "a x"),
    ] {
        assert_eq!(text(html), read, "{html}");
    }
}

#[test]
fn places_after_what_is_hidden_are_those_of_the_document() {
    let html = "<p>a <span hidden>lamp</span>lamp</p>";
    let readable = Readable::html(html);
    let at = readable.text.find("lamp").unwrap();
    let start = readable.original(at, false);
    assert_eq!(start, html.rfind("lamp").unwrap());
    assert_eq!(
        readable.original(at + "lamp".len(), true),
        start + "lamp".len()
    );
}

#[test]
fn long_runs_of_what_is_hidden_are_read_in_time() {
    let begun = std::time::Instant::now();
    for piece in [
        "<p hidden>",
        "<b hidden></b>",
        "<b hidden><i>",
        "<i></b>",
        "<b hidden",
        "<b hidden='",
    ] {
        Readable::html(&piece.repeat(1_000_000 / piece.len()));
        let within = format!("<div hidden>{}", piece.repeat(1_000_000 / piece.len()));
        Readable::html(&within);
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(20));
}
