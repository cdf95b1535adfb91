//! `prescreen explain`: one assessment in plain words.

use std::io::{self, BufWriter, Write as _};

use prescreen_report::{write_explanation, write_flag, write_json};
use prescreen_screen::{FLAGS, FlagCode};

use crate::args::{ExplainArgs, Shape};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &ExplainArgs) -> Result<Exit, Error> {
    if let Some(code) = &args.flag {
        return flag(code);
    }
    let Some(file) = &args.file else { return Ok(Exit::Done) };
    let lexicon = load::lexicon(&args.judging.rules)?;
    let requisition = load::requisition(&args.judging, &lexicon)?;
    let as_of = load::as_of(args.judging.as_of.as_deref())?;
    let result = load::result(file, &lexicon, &requisition, as_of, &args.ocr)?;
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => write_explanation(&mut out, &result, &requisition)?,
        Shape::Json => write_json(&mut out, &result)?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// What a flag means.
fn flag(code: &str) -> Result<Exit, Error> {
    let Some(known) = FlagCode::parse(&code.to_ascii_uppercase()) else {
        let names: Vec<&str> = FLAGS.iter().map(|doc| doc.name).collect();
        return Err(Error::new(format!("there is no flag {code}; the flags are {}", names.join(", "))));
    };
    let mut out = io::stdout().lock();
    write_flag(&mut out, known.doc())?;
    out.flush()?;
    Ok(Exit::Done)
}
