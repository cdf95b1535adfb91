//! What a resume says in each language: months, headings, titles, sentences.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pl;
mod pt;

use super::duties::Duty;
use crate::career::Trade;

/// A language's words. Where a list holds several, a resume takes one.
pub(crate) struct Tongue {
    pub(crate) code: &'static str,
    pub(crate) months: [&'static str; 12],
    pub(crate) short: [&'static str; 12],
    /// Words for a role that lasts.
    pub(crate) present: &'static [&'static str],
    /// Before the start of a role that lasts: "Since".
    pub(crate) since: &'static str,
    /// Between two dates in words: "to".
    pub(crate) to: &'static str,
    pub(crate) headings: Headings,
    /// The label of a role's line of tools.
    pub(crate) tools: &'static [&'static str],
    /// The one trade that resumes in the language are of; English has many.
    pub(crate) trade: Option<Trade>,
    /// Its sentences; English has some for each field.
    pub(crate) duties: &'static [Duty],
    pub(crate) leading: &'static [Duty],
    pub(crate) leading_more: &'static [Duty],
    pub(crate) technical: &'static [Duty],
    pub(crate) people: &'static [&'static str],
    /// What software is about.
    pub(crate) things: &'static [&'static str],
    /// A degree, its level and its field.
    pub(crate) degrees: &'static [(&'static str, &'static str, &'static str)],
    /// Before the name of a town: "University of".
    pub(crate) university: &'static str,
    /// A sentence of the summary, with `{title}`, `{years}`, `{lang}`, `{store}`; the years are of all work.
    pub(crate) claims: &'static [&'static str],
    pub(crate) languages: &'static [&'static str],
    pub(crate) interests: &'static [&'static str],
}

/// Headings of sections.
pub(crate) struct Headings {
    pub(crate) summary: &'static [&'static str],
    pub(crate) experience: &'static [&'static str],
    pub(crate) education: &'static [&'static str],
    pub(crate) skills: &'static [&'static str],
    pub(crate) languages: &'static [&'static str],
    pub(crate) interests: &'static [&'static str],
}

/// The words of the language with `code`; English for a code that isn't there.
pub(crate) fn tongue(code: &str) -> &'static Tongue {
    let all =
        [&en::WORDS, &de::WORDS, &es::WORDS, &fr::WORDS, &it::WORDS, &nl::WORDS, &pl::WORDS, &pt::WORDS];
    all.into_iter().find(|tongue| tongue.code == code).unwrap_or(&en::WORDS)
}
