//! `prescreen completions`: what a shell needs to complete our words.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};

use crate::args::Args;
use crate::exit::{Error, Exit};

pub(crate) fn run(shell: Shell) -> Result<Exit, Error> {
    // Made in memory first: the generator panics where it cannot write.
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), "prescreen", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Exit::Done)
}
