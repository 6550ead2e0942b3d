//! What pages say of a form and of a view that are none.

use crate::support::Server;

#[test]
fn a_form_that_is_none_is_refused_in_the_language_of_the_page() {
    let server = Server::start();
    let form = [("content-type", "application/x-www-form-urlencoded")];
    for (lang, words) in [
        ("en", "This form was not sent as a form with files"),
        (
            "fr",
            "Ce formulaire n’a pas été envoyé comme un formulaire avec fichiers",
        ),
    ] {
        let bare = [("content-type", "multipart/form-data")];
        let broken = [("content-type", "multipart/form-data; boundary=X")];
        for headers in [&form[..], &bare, &broken, &[]] {
            let answer = server.send_text(&format!("/{lang}/annotate"), headers, "text=lamp");
            let page = answer.body.as_str().unwrap_or_default();
            assert_eq!(answer.status, 415, "{answer:?}");
            assert!(page.contains(words), "{page}");
            assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{page}");
        }
    }
}

#[test]
fn a_view_that_is_none_is_told() {
    let server = Server::start();
    let page = |path: &str| server.get(path).body.as_str().unwrap().to_owned();
    for path in ["overview", "concepts/cyberspace"] {
        let told = page(&format!("/en/{path}?view=z%3Cz"));
        assert!(
            told.contains("There is no view called “z&lt;z” here"),
            "{told}"
        );
        let told = page(&format!("/fr/{path}?view=zzz"));
        assert!(
            told.contains("Il n’y a pas ici de présentation nommée"),
            "{told}"
        );
        for known in ["", "?view="] {
            let told = page(&format!("/en/{path}{known}"));
            assert!(!told.contains("There is no view called"), "{told}");
        }
    }
    assert!(!page("/en/overview?view=list").contains("There is no view"));
    assert!(!page("/en/concepts/cyberspace?view=shared").contains("There is no view"));
}
