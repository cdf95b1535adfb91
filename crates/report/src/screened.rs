//! What a run hands out, as a line of results.

use prescreen_engine::{Outcome, Screened};
use prescreen_lexicon::Lexicon;

use crate::{Assessed, Failure, ResultLine, Run, from_assessment, not_a_resume, unreadable};

/// The result of one screened file; its rank is given later.
#[must_use]
pub fn result_line(screened: &Screened, run: &Run, lexicon: &Lexicon) -> ResultLine {
    let (path, sha256) = (screened.input.name.as_str(), screened.input.sha256.as_str());
    match &screened.outcome {
        Outcome::Assessed { document, resume, assessment } => {
            from_assessment(path, sha256, run, Assessed { document, resume, assessment, lexicon })
        }
        Outcome::NotAResume { document, what, .. } => not_a_resume(path, sha256, run, document, *what),
        Outcome::Unreadable(failure) => {
            let failure = Failure { code: failure.code.to_owned(), message: failure.message.clone() };
            unreadable(path, sha256, run, failure)
        }
    }
}
