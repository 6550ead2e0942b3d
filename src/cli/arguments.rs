use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;

use super::french;
use crate::model::{DisplayLanguage, PartyCode};
use crate::service::{IdentitySettings, Role};

/// The terminology service for OSCE confidence-building measure 9.
#[derive(Parser)]
#[command(name = "entente", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Language of messages: en or fr (by default that of the environment).
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<Lang>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    En,
    Fr,
}

impl Arguments {
    /// The arguments that the process was started with; what is wrong with
    /// them, or the help that they ask for, is told, and the process ends.
    pub fn of_process() -> Self {
        let is_french = language_before_reading() == DisplayLanguage::Fr;
        let command = match is_french {
            true => french::command(Self::command()),
            false => Self::command(),
        };
        let matches = command.try_get_matches();
        match matches.and_then(|matches| Self::from_arg_matches(&matches)) {
            Ok(arguments) => arguments,
            Err(error) if !is_french => error.exit(),
            Err(error) => {
                let told = french::fault(&error);
                match error.use_stderr() {
                    true => eprint!("{told}"),
                    false => print!("{told}"),
                }
                std::process::exit(error.exit_code())
            }
        }
    }

    /// The language asked for, or the one of the environment.
    pub fn language(&self) -> DisplayLanguage {
        match self.lang {
            Some(Lang::En) => DisplayLanguage::En,
            Some(Lang::Fr) => DisplayLanguage::Fr,
            None => language_of_environment(),
        }
    }
}

fn language_of_environment() -> DisplayLanguage {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| DisplayLanguage::from_tag(&value))
        .unwrap_or(DisplayLanguage::En)
}

/// The language in which to say that arguments cannot be read.
fn language_before_reading() -> DisplayLanguage {
    let arguments: Vec<String> = std::env::args().collect();
    let pairs = arguments.windows(2);
    let apart = pairs
        .filter(|pair| pair[0] == "--lang")
        .map(|pair| &*pair[1]);
    let joined = arguments
        .iter()
        .filter_map(|one| one.strip_prefix("--lang="));
    match apart.chain(joined).next() {
        Some("fr") => DisplayLanguage::Fr,
        Some("en") => DisplayLanguage::En,
        _ => language_of_environment(),
    }
}

#[derive(Subcommand)]
pub enum Command {
    /// Serve the API (the default).
    Serve(Serve),
    /// Import a list from a .json or .csv file, as part of the compiled lists
    /// or as a State's submission.
    Import(Import),
    /// Check list files, or a glossary folder, without importing them.
    Check(Check),
    /// Rebuild the search index from the store.
    Reindex(Data),
    /// Check that everything kept is as it was written.
    Verify(Verify),
    /// Make, list and revoke the tokens of accounts.
    Token {
        #[command(subcommand)]
        command: TokenCommand,
    },
    /// Print the OpenAPI specification.
    Openapi,
}

impl Default for Command {
    fn default() -> Self {
        let serve = Arguments::parse_from(["entente", "serve"]).command;
        serve.expect("what serves by default is a command")
    }
}

const DEFAULT_DATA: &str = "./entente-data";
const DEFAULT_ADDRESS: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// Where the data are.
#[derive(Args)]
pub struct Data {
    /// The data directory.
    #[arg(long, value_name = "DIR", default_value = DEFAULT_DATA)]
    pub data: PathBuf,
}

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    pub data: Data,
    /// The hash that an earlier run told and that was noted elsewhere: shows
    /// whether acts were cut off at the end.
    #[arg(long, value_name = "HASH")]
    pub known_hash: Option<String>,
}

#[derive(Args)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value_t = DEFAULT_ADDRESS, value_parser = address)]
    pub listen: SocketAddr,
    #[command(flatten)]
    pub data: Data,
    /// A glossary folder (states.json, concepts.json, lists/) to load instead
    /// of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub glossary: Option<PathBuf>,
    /// Answer accounts only: without a token not even what is public is read.
    #[arg(long)]
    pub accounts_only: bool,
    /// Let webhooks lead to private addresses, and by plain HTTP, for
    /// receivers in one's own network.
    #[arg(long)]
    pub webhooks_to_private_addresses: bool,
    #[command(flatten)]
    pub identity: Identity,
}

/// An identity provider.
#[derive(Args)]
pub struct Identity {
    /// Take the access tokens (JWT) of this OpenID Connect provider as well.
    #[arg(
        long,
        value_name = "URL",
        env = "ENTENTE_OIDC_ISSUER",
        requires = "oidc_audience"
    )]
    oidc_issuer: Option<String>,
    /// What its tokens for this service name as their audience.
    #[arg(
        long,
        value_name = "AUD",
        env = "ENTENTE_OIDC_AUDIENCE",
        requires = "oidc_issuer"
    )]
    oidc_audience: Option<String>,
    /// The claim that holds the role.
    #[arg(
        long,
        value_name = "CLAIM",
        env = "ENTENTE_OIDC_ROLE_CLAIM",
        default_value = "entente_role"
    )]
    oidc_role_claim: String,
    /// The claim that holds the State of a delegation.
    #[arg(
        long,
        value_name = "CLAIM",
        env = "ENTENTE_OIDC_STATE_CLAIM",
        default_value = "entente_state"
    )]
    oidc_state_claim: String,
}

impl Identity {
    /// What was asked for, if anything was.
    pub fn settings(self) -> Option<IdentitySettings> {
        Some(IdentitySettings {
            issuer: self.oidc_issuer?,
            audience: self.oidc_audience?,
            role_claim: self.oidc_role_claim,
            state_claim: self.oidc_state_claim,
        })
    }
}

#[derive(Args)]
#[group(id = "as", required = true, multiple = false, args = ["compiled", "submission"])]
pub struct Import {
    /// The file: .json or .csv.
    pub file: PathBuf,
    /// Add its entries to the compiled lists of their States.
    #[arg(long)]
    pub compiled: bool,
    /// Take it as a State's whole list of this year; needs --state.
    #[arg(long, value_name = "YEAR", requires = "state", value_parser = clap::value_parser!(u16).range(2013..=2200))]
    pub submission: Option<u16>,
    /// The State whose submission it is.
    #[arg(long, value_name = "CODE", requires = "submission")]
    pub state: Option<PartyCode>,
    #[command(flatten)]
    pub data: Data,
}

#[derive(Args)]
pub struct Check {
    /// List files (.json, .csv) or a glossary folder.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// The glossary folder whose States are known (by default the built-in
    /// one).
    #[arg(long, value_name = "DIR")]
    pub glossary: Option<PathBuf>,
    /// List file (.json, .csv) with the documents' own texts, to set the
    /// summaries of a glossary folder beside: prints, for each entry, the
    /// longest run of words that its summaries share with its source.
    #[arg(long, value_name = "FILE")]
    pub sources: Option<PathBuf>,
}

#[derive(Subcommand)]
pub enum TokenCommand {
    /// Make an account and print its token.
    Create(CreateToken),
    /// List the accounts.
    List(Data),
    /// End the validity of an account's token.
    Revoke(RevokeToken),
}

#[derive(Args)]
pub struct CreateToken {
    /// What the account may do.
    #[arg(long, value_parser = role())]
    pub role: Role,
    /// Whose account it is; for people to read.
    #[arg(long)]
    pub name: String,
    /// The State for which a delegation acts; for delegations only.
    #[arg(long, value_name = "CODE")]
    pub state: Option<PartyCode>,
    /// Until when the token is valid, such as 2026-12-31T00:00:00Z.
    #[arg(long, value_name = "TIME")]
    pub expires: Option<Timestamp>,
    #[command(flatten)]
    pub data: Data,
}

#[derive(Args)]
pub struct RevokeToken {
    /// The account's id, see `token list`.
    pub account: String,
    #[command(flatten)]
    pub data: Data,
}

/// An address such as `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`.
fn address(text: &str) -> Result<SocketAddr, String> {
    let mut addresses = text.to_socket_addrs().map_err(|error| error.to_string())?;
    addresses
        .next()
        .ok_or_else(|| "expected an address such as 127.0.0.1:8080".to_owned())
}

fn role() -> impl TypedValueParser<Value = Role> {
    let names = PossibleValuesParser::new(Role::ALL.map(Role::as_str));
    names.map(|name| {
        let role = Role::ALL.into_iter().find(|role| role.as_str() == name);
        role.expect("the names of all roles and no others")
    })
}
