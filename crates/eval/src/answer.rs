//! What the engine finds in the labelled files.

use prescreen_engine::{Job, Outcome, Screened, Source, run};
use prescreen_lexicon::Lexicon;
use prescreen_report::{ResultLine, Run, result_line};
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

/// Screens the files of `truths`, in their order, for `requisition`.
///
/// # Errors
/// When threads cannot be started.
pub(crate) fn answers(truths: &[Truth], lexicon: &Lexicon, requisition: &Requisition, as_of: Month) -> std::io::Result<Vec<Answer>> {
    let reader = Reader::new(lexicon);
    let job = Job { lexicon, reader: &reader, requisition, as_of, limits: prescreen_extract::Limits::default() };
    let report = Run::new(env!("CARGO_PKG_VERSION"), lexicon, requisition, as_of);
    let sources: Vec<Source> = truths.iter().map(|t| Source::new(&t.file, t.id.as_ref())).collect();
    let mut out = Vec::with_capacity(sources.len());
    run(&job, &sources, 0, |screened| {
        out.push(Answer { result: result_line(&screened, &report, lexicon), text: text(screened) });
        true
    })?;
    Ok(out)
}

fn text(screened: Screened) -> String {
    match screened.outcome {
        Outcome::Assessed { document, .. } | Outcome::NotAResume { document, .. } => document.text,
        Outcome::Unreadable(_) => String::new(),
    }
}
