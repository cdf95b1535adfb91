//! `prescreen schema`: the JSON Schema of everything written as JSON, and of requisition files.

use std::io;

use prescreen_report::{requisition_schema, schema, write_json};

use crate::args::{Described, SchemaArgs};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &SchemaArgs) -> Result<Exit, Error> {
    let mut out = io::stdout().lock();
    match args.of {
        Described::Output => write_json(&mut out, &schema())?,
        Described::Requisition => write_json(&mut out, &requisition_schema(&load::lexicon(&args.rules)?))?,
    }
    Ok(Exit::Done)
}
