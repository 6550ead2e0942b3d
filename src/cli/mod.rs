//! The command line: serve, and look after the data. Translates, decides
//! nothing.

mod arguments;
mod check;
mod data;
mod error;
mod files;
mod french;
mod glossary;
mod import;
mod progress;
mod serve;
mod token;
mod upkeep;

use std::process::ExitCode;

use arguments::{Arguments, Command, TokenCommand};
use error::CliError;

use crate::i18n::Message;
use crate::model::DisplayLanguage;

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let arguments = Arguments::of_process();
    let says = Says(arguments.language());
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return says.failed(&CliError::from(error)),
    };
    let done = runtime.block_on(execute(arguments, says));
    // Threads that still wait for other machines are not waited for.
    runtime.shutdown_background();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => says.failed(&error),
    }
}

async fn execute(arguments: Arguments, says: Says) -> Result<(), CliError> {
    match arguments.command.unwrap_or_default() {
        Command::Serve(serve) => serve::run(serve, says).await,
        Command::Import(import) => import::run(import, says).await,
        Command::Check(check) => check::run(&check, says),
        Command::Reindex(data) => upkeep::reindex(&data, says).await,
        Command::Verify(data) => upkeep::verify(&data, says).await,
        Command::Token { command } => match command {
            TokenCommand::Create(create) => token::create(create, says).await,
            TokenCommand::List(data) => token::list(&data, says).await,
            TokenCommand::Revoke(revoke) => token::revoke(revoke, says).await,
        },
        Command::Openapi => print_openapi(),
    }
}

fn print_openapi() -> Result<(), CliError> {
    let text = crate::api::openapi().to_pretty_json();
    let text = text.map_err(|error| CliError::failed(error.to_string()))?;
    println!("{text}");
    Ok(())
}

/// Speaks to the person at the terminal in their language.
#[derive(Clone, Copy)]
struct Says(DisplayLanguage);

impl Says {
    /// Tells what was done or is going on. Goes to standard error, so that
    /// standard output holds results alone.
    fn tell(self, message: &Message) {
        eprintln!("entente: {}", message.text(self.0));
    }

    /// Gives a line of a result, on standard output.
    fn print(self, message: &Message) {
        println!("{}", message.text(self.0));
    }

    fn failed(self, error: &CliError) -> ExitCode {
        for line in error.lines(self.0) {
            eprintln!("{line}");
        }
        self.tell(error.message());
        ExitCode::FAILURE
    }
}
