//! `prescreen`: the program around the engine. It alone knows arguments, terminals, the clock and exit codes.

mod args;
mod completions;
mod doctor;
mod exit;
mod explain;
mod load;
mod man;
mod output;
mod place;
mod progress;
mod read;
mod requisition;
mod schema;
mod screen;
mod skills;
mod sources;
mod text;

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Verb};
use exit::{Error, Exit};

fn main() -> ExitCode {
    // A reader that breaks down on one file is caught there and reported as that file's result; what it would print
    // may hold words of the resume.
    set_hook(Box::new(|_| {}));
    let args = Args::parse();
    let ended = catch_unwind(AssertUnwindSafe(|| run(&args)));
    let ended = ended
        .unwrap_or_else(|_| Err(Error::new("an internal error; please report it with the command you gave")));
    let exit = match ended {
        Ok(exit) => exit,
        Err(error) => {
            if let Some(message) = error.message() {
                let _ = writeln!(std::io::stderr(), "prescreen: {message}");
            }
            error.exit()
        }
    };
    exit.into()
}

fn run(args: &Args) -> Result<Exit, Error> {
    match &args.verb {
        Verb::Screen(args) => screen::run(args),
        Verb::Text(args) => text::run(args),
        Verb::Read(args) => read::run(args),
        Verb::Skills(args) => skills::run(args),
        Verb::Explain(args) => explain::run(args),
        Verb::Requisition(args) => requisition::run(args),
        Verb::Schema(args) => schema::run(args),
        Verb::Completions { shell } => completions::run(*shell),
        Verb::Man(args) => man::run(args),
        Verb::Doctor(args) => doctor::run(args),
    }
}
