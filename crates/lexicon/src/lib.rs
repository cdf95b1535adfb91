//! The tables of `rules/`, compiled once: skills and their matcher, titles, headings, degrees, cues, dates, names, languages,
//! papers that are no resumes, soft things, first releases, proxies, job descriptions.
//!
//! This room knows nothing of documents or resumes: texts come in as strings, places go out as byte ranges. Tables
//! come in as strings too; the ones in the repository are embedded.

mod date;
mod degree;
mod description;
mod error;
mod hash;
mod heading;
mod instruction;
mod language;
mod lazy;
mod leadership;
mod lexicon;
mod matcher;
mod name;
mod normal;
mod paper;
mod proxy;
mod release;
mod skill;
mod soft;
mod table;
mod title;
mod wording;

pub use date::DateWords;
pub use degree::{Degree, DegreeLevel};
pub use description::Wish;
pub use error::RulesError;
pub use heading::{Heading, SectionKind};
pub use language::Tongue;
pub use leadership::{CueKind, LeadershipCue};
pub use lexicon::Lexicon;
pub use matcher::{Cue, Mention, Zone, ZoneKind};
pub use name::{starts_as_name, starts_small};
pub use paper::{Paper, Papers, ResumePoints};
pub use proxy::{Proxy, ProxyFound};
pub use skill::{Implied, Skill, SkillId};
pub use soft::{SoftText, Topic};
pub use title::{Level, People, Software, Title, Track};
