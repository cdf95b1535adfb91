//! `prescreen explain`: one assessment in plain words.

use std::io::{self, BufWriter, Write as _};

use prescreen_report::{write_explanation, write_json};

use crate::args::{ExplainArgs, Shape};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &ExplainArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.judging.rules)?;
    let requisition = load::requisition(&args.judging, &lexicon)?;
    let as_of = load::as_of(args.judging.as_of.as_deref())?;
    let result = load::result(&args.file, &lexicon, &requisition, as_of, &args.ocr)?;
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => write_explanation(&mut out, &result, &requisition)?,
        Shape::Json => write_json(&mut out, &result)?,
    }
    out.flush()?;
    Ok(Exit::Done)
}
