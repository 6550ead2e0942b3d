//! The `entente` command; see [`entente::cli`].

use std::process::ExitCode;

/// Answers are made of many small pieces, on every thread at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    entente::cli::run()
}
