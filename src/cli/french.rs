//! What the argument parser says, in French: it speaks English alone.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

/// The help of commands and arguments, by the English that stands in
/// `arguments.rs`. A test holds the two together.
const HELP: &[(&str, &str)] = &[
    (
        "The terminology service for OSCE confidence-building measure 9",
        "Le service de terminologie pour la mesure de confiance n° 9 de l’OSCE",
    ),
    (
        "Language of messages: en or fr (by default that of the environment)",
        "Langue des messages\u{202f}: en ou fr (par défaut celle de l’environnement)",
    ),
    ("Serve the API (the default)", "Servir l’API (par défaut)"),
    (
        "Import a list from a .json or .csv file, as part of the compiled lists or as a State's submission",
        "Importer une liste d’un fichier .json ou .csv, dans les listes compilées ou comme communication d’un État",
    ),
    (
        "Check list files, or a glossary folder, without importing them",
        "Vérifier des fichiers de liste, ou un dossier de glossaire, sans les importer",
    ),
    (
        "Rebuild the search index from the store",
        "Reconstruire l’index de recherche à partir des données",
    ),
    (
        "Check that everything kept is as it was written",
        "Vérifier que tout ce qui est conservé est tel qu’il a été écrit",
    ),
    (
        "Make, list and revoke the tokens of accounts",
        "Créer, énumérer et révoquer les jetons des comptes",
    ),
    (
        "Print the OpenAPI specification",
        "Afficher la spécification OpenAPI",
    ),
    ("The data directory", "Le dossier des données"),
    (
        "The hash that an earlier run told and that was noted elsewhere: shows whether acts were cut off at the end",
        "L’empreinte qu’une exécution antérieure a indiquée et qui a été notée ailleurs\u{202f}: montre si des actes manquent à la fin",
    ),
    ("The address to listen on", "L’adresse d’écoute"),
    (
        "A glossary folder (states.json, concepts.json, lists/) to load instead of the built-in one",
        "Un dossier de glossaire (states.json, concepts.json, lists/) à charger au lieu de celui qui est intégré",
    ),
    (
        "Answer accounts only: without a token not even what is public is read",
        "Ne répondre qu’aux comptes\u{202f}: sans jeton, même ce qui est public ne se lit pas",
    ),
    (
        "Let webhooks lead to private addresses, and by plain HTTP, for receivers in one's own network",
        "Permettre des webhooks vers des adresses privées, et en HTTP simple, pour des destinataires de son propre réseau",
    ),
    (
        "Take the access tokens (JWT) of this OpenID Connect provider as well",
        "Accepter aussi les jetons d’accès (JWT) de ce fournisseur OpenID Connect",
    ),
    (
        "What its tokens for this service name as their audience",
        "Ce que ses jetons pour ce service indiquent comme audience",
    ),
    (
        "The claim that holds the role",
        "L’attribut qui contient le rôle",
    ),
    (
        "The claim that holds the State of a delegation",
        "L’attribut qui contient l’État d’une délégation",
    ),
    (
        "The file: .json or .csv",
        "Le fichier\u{202f}: .json ou .csv",
    ),
    (
        "Add its entries to the compiled lists of their States",
        "Ajouter ses entrées aux listes compilées de leurs États",
    ),
    (
        "Take it as a State's whole list of this year; needs --state",
        "Le prendre comme la liste entière d’un État pour cette année\u{202f}; demande --state",
    ),
    (
        "The State whose submission it is",
        "L’État dont c’est la communication",
    ),
    (
        "List files (.json, .csv) or a glossary folder",
        "Des fichiers de liste (.json, .csv) ou un dossier de glossaire",
    ),
    (
        "The glossary folder whose States are known (by default the built-in one)",
        "Le dossier de glossaire dont les États sont connus (par défaut celui qui est intégré)",
    ),
    (
        "List file (.json, .csv) with the documents' own texts, to set the summaries of a glossary folder beside: prints, for each entry, the longest run of words that its summaries share with its source",
        "Fichier de liste (.json, .csv) avec les textes mêmes des documents, à côté desquels mettre les résumés d’un dossier de glossaire\u{202f}: affiche, pour chaque entrée, la plus longue suite de mots que ses résumés partagent avec sa source",
    ),
    (
        "Make an account and print its token",
        "Créer un compte et afficher son jeton",
    ),
    ("List the accounts", "Énumérer les comptes"),
    (
        "End the validity of an account's token",
        "Mettre fin à la validité du jeton d’un compte",
    ),
    (
        "What the account may do",
        "Ce que le compte a le droit de faire",
    ),
    (
        "Whose account it is; for people to read",
        "À qui est le compte\u{202f}; à lire par des personnes",
    ),
    (
        "The State for which a delegation acts; for delegations only",
        "L’État pour lequel une délégation agit\u{202f}; pour les délégations seulement",
    ),
    (
        "Until when the token is valid, such as 2026-12-31T00:00:00Z",
        "Jusqu’à quand le jeton est valable, par exemple 2026-12-31T00:00:00Z",
    ),
    (
        "The account's id, see `token list`",
        "L’identifiant du compte, voir `token list`",
    ),
    ("Print help", "Afficher cette aide"),
    (
        "Print help (see more with '--help')",
        "Afficher cette aide (la suite avec «\u{202f}--help\u{202f}»)",
    ),
    (
        "Print help (see a summary with '-h')",
        "Afficher cette aide (en bref avec «\u{202f}-h\u{202f}»)",
    ),
    ("Print version", "Afficher la version"),
    (
        "Print this message or the help of the given subcommand(s)",
        "Afficher cette aide ou celle d’une commande",
    ),
];

const TEMPLATE: &str = "\
{about-with-newline}
Utilisation\u{202f}: {usage}

{all-args}";

/// What would be right, for values that are read by a rule.
const EXPECTED: &[(&str, &str)] = &[
    (
        "--listen <ADDR>",
        "une adresse telle que 127.0.0.1:8080 est attendue",
    ),
    (
        "--submission <YEAR>",
        "une année de 2013 à 2200 est attendue",
    ),
    ("--state <CODE>", "un code tel que FR est attendu"),
    (
        "--expires <TIME>",
        "un instant tel que 2026-12-31T00:00:00Z est attendu",
    ),
];

/// The command with its help in French.
pub fn command(mut command: Command) -> Command {
    // Before it is built, it has neither the help of help nor of the version.
    command.build();
    translated(command)
}

fn translated(command: Command) -> Command {
    let about = command.get_about().and_then(in_french);
    let names = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned());
    let names: Vec<String> = names.collect();
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .mut_args(argument);
    if let Some(about) = about {
        command = command.about(about);
    }
    for name in names {
        command = command.mut_subcommand(name, translated);
    }
    command
}

fn argument(argument: Arg) -> Arg {
    let help = argument.get_help().and_then(in_french);
    let defaults = argument.get_default_values().iter();
    let defaults: Vec<String> = defaults
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    let takes_values = argument.get_action().takes_values();
    let Some(mut help) = help else {
        return argument;
    };
    let possible = argument.get_possible_values();
    let possible: Vec<&str> = possible.iter().map(|value| value.get_name()).collect();
    if takes_values && !possible.is_empty() {
        help = format!("{help} [valeurs\u{202f}: {}]", possible.join(", "));
    }
    if takes_values && !defaults.is_empty() {
        help = format!("{help} [par défaut\u{202f}: {}]", defaults.join(", "));
    }
    let argument = argument.help(help);
    argument.hide_default_value(true).hide_possible_values(true)
}

fn in_french(english: &StyledStr) -> Option<String> {
    let english = english.to_string();
    let known = HELP.iter().find(|(known, _)| *known == english);
    known.map(|(_, french)| (*french).to_owned())
}

/// What is wrong with the arguments; the help where that was asked for.
pub fn fault(error: &Error) -> String {
    let argument = || given(error, ContextKind::InvalidArg);
    let fault = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return error.to_string(),
        ErrorKind::InvalidSubcommand => format!(
            "commande inconnue «\u{202f}{}\u{202f}»",
            given(error, ContextKind::InvalidSubcommand)
        ),
        ErrorKind::UnknownArgument => {
            format!("argument inattendu «\u{202f}{}\u{202f}»", argument())
        }
        ErrorKind::InvalidValue => invalid_value(error),
        ErrorKind::ValueValidation => {
            let value = given(error, ContextKind::InvalidValue);
            let argument = argument();
            let expected = EXPECTED.iter().find(|(name, _)| *name == argument);
            let expected = expected.map_or(String::new(), |(_, expected)| {
                format!("\u{202f}: {expected}")
            });
            format!("valeur non valable «\u{202f}{value}\u{202f}» pour {argument}{expected}")
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {}", argument()),
        ErrorKind::ArgumentConflict => format!(
            "{} ne va pas avec {}",
            argument(),
            given(error, ContextKind::PriorArg)
        ),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("{} n’a pas le nombre de valeurs attendu", argument())
        }
        ErrorKind::MissingSubcommand => "il manque une commande".to_owned(),
        _ => "les arguments ne sont pas valables".to_owned(),
    };
    format!("entente: {fault}\n\nPour l’aide\u{202f}: entente --help\n")
}

fn invalid_value(error: &Error) -> String {
    let value = given(error, ContextKind::InvalidValue);
    let argument = given(error, ContextKind::InvalidArg);
    let allowed = given(error, ContextKind::ValidValue);
    let fault = match value.is_empty() {
        true => format!("il manque une valeur à {argument}"),
        false => format!("valeur non valable «\u{202f}{value}\u{202f}» pour {argument}"),
    };
    match allowed.is_empty() {
        true => fault,
        false => format!("{fault}\u{202f}: valeurs admises\u{202f}: {allowed}"),
    }
}

fn given(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::arguments::Arguments;
    use super::*;

    fn untranslated(command: &Command, missing: &mut Vec<String>) {
        let helps = command.get_arguments().filter_map(Arg::get_help);
        let helps = helps.chain(command.get_about());
        let unknown = helps.filter(|help| in_french(help).is_none());
        missing.extend(unknown.map(ToString::to_string));
        for sub in command.get_subcommands() {
            untranslated(sub, missing);
        }
    }

    #[test]
    fn all_help_has_its_french() {
        let mut command = Arguments::command();
        command.build();
        let mut missing = Vec::new();
        untranslated(&command, &mut missing);
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn what_is_wrong_with_arguments_is_said_in_french() {
        for (arguments, said) in [
            (
                &["entente", "sevre"][..],
                "commande inconnue «\u{202f}sevre\u{202f}»",
            ),
            (
                &["entente", "serve", "--port", "1"],
                "argument inattendu «\u{202f}--port\u{202f}»",
            ),
            (
                &["entente", "serve", "--listen", "x"],
                "une adresse telle que 127.0.0.1:8080 est attendue",
            ),
            (
                &["entente", "token", "create", "--name", "x"],
                "il manque --role <ROLE>",
            ),
            (
                &["entente", "--lang", "de", "serve"],
                "valeurs admises\u{202f}: en, fr",
            ),
            (
                &[
                    "entente", "token", "create", "--name", "x", "--role", "king",
                ],
                "valeurs admises\u{202f}: administrator, chair, drafter, delegation, reader",
            ),
        ] {
            let error = command(Arguments::command()).try_get_matches_from(arguments);
            let fault = fault(&error.unwrap_err());
            assert!(fault.contains(said), "{fault}");
        }
    }

    #[test]
    fn help_is_in_french() {
        let error = command(Arguments::command()).try_get_matches_from(["entente", "serve", "-h"]);
        let help = error.unwrap_err().to_string();
        assert!(
            help.contains("L’adresse d’écoute [par défaut\u{202f}: 127.0.0.1:8080]"),
            "{help}"
        );
        assert!(
            help.contains("Utilisation\u{202f}: entente serve"),
            "{help}"
        );
    }
}
