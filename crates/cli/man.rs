//! `prescreen man`: manual pages, made of what `--help` says.

use std::fs;
use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_mangen::{Man, generate_to};

use crate::args::{Args, ManArgs};
use crate::exit::{Error, Exit};

pub(crate) fn run(args: &ManArgs) -> Result<Exit, Error> {
    // The page of the verb `help` would say nothing, and the folder has none.
    let command = Args::command().disable_help_subcommand(true);
    match &args.out {
        Some(folder) => fs::create_dir_all(folder)
            .and_then(|()| generate_to(command, folder))
            .map_err(|error| Error::on(folder, "cannot write the manual pages into", &error))?,
        None => {
            let mut page = Vec::new();
            Man::new(command).render(&mut page)?;
            io::stdout().write_all(&page)?;
        }
    }
    Ok(Exit::Done)
}
