//! Every way that people write dates, found in running text.
//!
//! The text is cut into [`token`]s, a [`single`] date is read from them by a small grammar, and two dates with a
//! separator, or one with "since", make a period ([`range`]). The words (months, "present", "since") come from the
//! rules.

mod range;
mod single;
mod token;
mod words;

pub(crate) use range::{Form, PeriodMention, periods};
pub(crate) use words::Words;
