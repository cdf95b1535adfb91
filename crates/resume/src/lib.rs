//! What a careful recruiter reads out of a document: positions with their periods, mentions of skills, education,
//! claims. Reading cannot fail; doubts become remarks. Pure: same document and rules, same resume.

mod model;
mod month;
mod period;
mod tenure;

pub use model::{
    Claim, ClaimOf, Contact, ContactKind, Education, Leads, Nature, NotAResume, Position, Remark, RemarkCode,
    Resume, Section, SkillMention, Work,
};
pub use month::{Month, PartialDate};
pub use period::{End, Period};
pub use tenure::{Months, Tenure, Tenures};
