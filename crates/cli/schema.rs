//! `prescreen schema`: the JSON Schema of everything written as JSON.

use std::io;

use prescreen_report::{schema, write_json};

use crate::exit::{Error, Exit};

pub(crate) fn run() -> Result<Exit, Error> {
    write_json(&mut io::stdout().lock(), &schema())?;
    Ok(Exit::Done)
}
