//! What a careful recruiter reads out of a document: positions with their periods, mentions of skills, education,
//! claims. Reading cannot fail; doubts become remarks. Pure: same document and rules, same resume.

mod claim;
mod contact;
mod date;
mod education;
mod flat;
mod language;
mod mention;
mod model;
mod month;
mod nature;
mod period;
mod position;
mod project;
mod read;
mod remark;
mod role;
mod row;
mod section;
mod tenure;

pub use model::{
    Claim, ClaimOf, Contact, ContactKind, Education, Leads, Nature, NotAResume, Position, Remark, RemarkCode,
    Resume, Section, SkillMention, Work,
};
pub use month::{Month, PartialDate};
pub use period::{End, Period};
pub use read::{Reader, read};
pub use tenure::{Months, Tenure, Tenures};
