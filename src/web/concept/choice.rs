//! The choice of States, languages and marks.

use maud::{Markup, html};

use super::{Compared, View};
use crate::i18n::language_name;
use crate::i18n::page::comparison as say;
use crate::model::Language;
use crate::web::visit::Visit;

/// The form over the texts: States, languages, marks.
pub fn of_texts(
    visit: &Visit,
    compared: &Compared,
    languages: &[Language],
    is_marked: bool,
) -> Markup {
    let display = visit.display;
    let more = html! {
        fieldset {
            legend { (say::languages_shown(display)) }
            div .boxes {
                @for language in compared.languages(display) {
                    label {
                        input type="checkbox" name="language" value=(language) checked[languages.contains(&language)];
                        " " (language_name(&language).get(display))
                    }
                }
            }
        }
        fieldset {
            legend { (say::mark(display)) }
            div .boxes {
                label { input type="radio" name="marks" value="" checked[is_marked]; " " (say::yes(display)) }
                label { input type="radio" name="marks" value="off" checked[!is_marked]; " " (say::no(display)) }
            }
        }
    };
    form(visit, compared, say::choose(display), more)
}

/// The form over another view: States alone.
pub fn of_states(visit: &Visit, compared: &Compared, view: View) -> Markup {
    let kept = visit.address.value("language");
    let more = html! {
        @if view == View::Shared { input type="hidden" name="view" value="shared"; }
        @if let Some(language) = kept { input type="hidden" name="language" value=(language); }
    };
    form(visit, compared, say::choose_states(visit.display), more)
}

fn form(visit: &Visit, compared: &Compared, title: &str, more: Markup) -> Markup {
    let display = visit.display;
    let columns = compared.comparison.columns.iter();
    let available = columns.filter(|column| !column.cells.is_empty());
    let (shown, all) = (compared.columns().len(), available.clone().count());
    html! {
        form .choose action=(visit.to(visit.address.path())) {
            details {
                summary {
                    (title)
                    @if !compared.chosen.is_empty() { " " span .count { "(" (say::chosen_of(display, shown, all)) ")" } }
                }
                fieldset {
                    legend { (say::states_shown(display)) }
                    p .hint { (say::none_is_all(display)) }
                    div .boxes {
                        @for column in available {
                            label {
                                input type="checkbox" name="state" value=(column.state) checked[compared.chosen.contains(&column.state)];
                                " " (column.name.get(display))
                            }
                        }
                    }
                }
                (more)
                button { (say::show(display)) }
            }
        }
    }
}
