//! What the engine finds in the labelled files.

use std::ops::ControlFlow;

use prescreen_engine::{Job, Outcome, Screened, Source, run};
use prescreen_extract::Limits;
use prescreen_lexicon::Lexicon;
use prescreen_report::{ResultLine, Run, rank, result_line};
use prescreen_resume::{Month, Reader};
use prescreen_screen::Requisition;

use crate::truth::Truth;

/// A result with the text that its evidence slices.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) result: ResultLine,
    /// The document's text; empty for an unreadable file.
    pub(crate) text: String,
}

/// Screens the files of `truths`, in their order, for `requisition`, and ranks them.
///
/// # Errors
/// When threads cannot be started.
pub(crate) fn answers(
    truths: &[Truth],
    lexicon: &Lexicon,
    requisition: &Requisition,
    as_of: Month,
) -> std::io::Result<Vec<Answer>> {
    let reader = Reader::new(lexicon);
    let job = Job { lexicon, reader: &reader, requisition, as_of, limits: Limits::default(), ocr: None };
    let report = Run::new(env!("CARGO_PKG_VERSION"), lexicon, requisition, as_of);
    let sources: Vec<Source> = truths.iter().map(|t| Source::new(&t.file, t.id.as_ref())).collect();
    let (mut results, mut texts) = (Vec::new(), Vec::new());
    let keep = |screened: &Screened| (result_line(screened, &report, lexicon), text(screened));
    let sink = |(result, text)| {
        results.push(result);
        texts.push(text);
        ControlFlow::Continue(())
    };
    run(&job, &sources, 0, keep, sink)?;
    rank(&mut results, &report);
    Ok(results.into_iter().zip(texts).map(|(result, text)| Answer { result, text }).collect())
}

fn text(screened: &Screened) -> String {
    match &screened.outcome {
        Outcome::Assessed { document, .. } | Outcome::NotAResume { document, .. } => document.text.clone(),
        Outcome::Unreadable(_) => String::new(),
    }
}
