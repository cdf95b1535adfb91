//! What the engine finds in the labelled files.

use std::ops::ControlFlow;

use prescreen_engine::{Job, Outcome, Screened, Source, run};
use prescreen_extract::Document;
use prescreen_lexicon::Lexicon;
use prescreen_report::{Assessed, ResultLine, Run, from_assessment, rank, result_line};
use prescreen_resume::{Month, Reader, Resume, SkillMention};
use prescreen_screen::{Requisition, assess};

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
    answers_by(truths, lexicon, requisition, as_of, &|_, resume| resume.mentions.clone())
}

/// The same, by the mentions that `mentions` finds in a document whose positions are read.
///
/// # Errors
/// When threads cannot be started.
pub(crate) fn answers_by(
    truths: &[Truth],
    lexicon: &Lexicon,
    requisition: &Requisition,
    as_of: Month,
    mentions: &(dyn Fn(&Document, &Resume) -> Vec<SkillMention> + Sync),
) -> std::io::Result<Vec<Answer>> {
    let reader = Reader::new(lexicon);
    let job = Job::new(lexicon, &reader, requisition, as_of);
    let report = Run::new(env!("CARGO_PKG_VERSION"), lexicon, requisition, as_of);
    let sources: Vec<Source> = truths.iter().map(|t| Source::new(&t.file, t.id.as_ref())).collect();
    let (mut results, mut texts) = (Vec::new(), Vec::new());
    let keep = |screened: &Screened| {
        let result = match &screened.outcome {
            Outcome::Assessed { document, resume, .. } => {
                let resume = Resume { mentions: mentions(document, resume), ..(**resume).clone() };
                let assessment = &assess(document, &resume, requisition, lexicon, as_of);
                let assessed = Assessed { document, resume: &resume, assessment, lexicon };
                from_assessment(&screened.input.name, &screened.input.sha256, &report, assessed)
            }
            _ => result_line(screened, &report, lexicon),
        };
        (result, text(screened))
    };
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
