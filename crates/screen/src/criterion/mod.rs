//! The kinds of criterion, one file each, in a plain table. A kind reads its own keys of a requisition and judges.

mod education;
mod evidence;
mod skills;
mod tenure;

pub use education::EducationAsked;
pub use evidence::EvidenceAsked;
pub use skills::SkillsAsked;
pub use tenure::{Above, TenureAsked, TenureOf};

use std::cell::OnceCell;

use prescreen_lexicon::{Lexicon, SoftText};

use crate::finding::Judgement;
use crate::requisition::Keys;
use crate::{BasisPoints, Skills, View};

/// One thing asked.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Unique within the requisition, dotted: `leadership.engineering`.
    pub id: String,
    /// What a recruiter calls it.
    pub label: String,
    /// Its share of the score.
    pub weight: BasisPoints,
    /// What it is for the role.
    pub importance: Importance,
    /// What to ask in an interview when it is not plainly met.
    pub question: Option<String>,
    /// What is asked.
    pub asks: Asks,
    /// Where it begins in the requisition, from 1.
    pub line: usize,
}

/// What a criterion is for the role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Importance {
    /// A strong candidate must meet it.
    Required,
    /// It earns points.
    #[default]
    Preferred,
    /// It is found and shown, and earns nothing.
    Informational,
}

/// What is asked, by kind.
#[derive(Clone, Debug)]
pub enum Asks {
    /// Years of work.
    Tenure(TenureAsked),
    /// Skills.
    Skills(SkillsAsked),
    /// A degree.
    Education(EducationAsked),
    /// Words in the text of positions.
    Evidence(EvidenceAsked),
}

/// A kind of criterion, as documented for those who write requisitions.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// `kind = "..."`.
    pub name: &'static str,
    /// What it asks and how it is judged.
    pub doc: &'static str,
    /// The keys it knows, beside those of every criterion.
    pub keys: &'static [&'static str],
    /// A criterion of this kind.
    pub example: &'static str,
    /// Reads its keys; `None` when a problem was noted.
    pub(crate) read: fn(&mut Keys<'_>) -> Option<Asks>,
}

/// Every kind there is.
pub const KINDS: &[Kind] = &[tenure::KIND, skills::KIND, education::KIND, evidence::KIND];

/// What criteria judge by.
pub(crate) struct Ground<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) skills: Skills,
    pub(crate) lexicon: &'a Lexicon,
    /// The judged texts of positions, made ready for soft topics once they are asked for.
    soft: OnceCell<Vec<SoftText<'a>>>,
    /// All that the resume says of itself, made ready the same way.
    said: OnceCell<SoftText<'a>>,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(view: &'a View<'a>, lexicon: &'a Lexicon) -> Self {
        Self {
            skills: Skills::of(view, lexicon),
            view,
            lexicon,
            soft: OnceCell::new(),
            said: OnceCell::new(),
        }
    }

    /// The judged texts of positions, in their order.
    fn soft_texts(&self) -> &[SoftText<'a>] {
        let view = self.view;
        self.soft.get_or_init(|| view.positions.iter().map(|p| SoftText::new(view.judged(p.span))).collect())
    }

    /// What the resume says of itself.
    fn said(&self) -> &SoftText<'a> {
        let view = self.view;
        self.said.get_or_init(|| SoftText::new(view.said()))
    }
}

impl Asks {
    pub(crate) fn judge(&self, ground: &Ground<'_>) -> Judgement {
        match self {
            Self::Tenure(asked) => asked.judge(ground),
            Self::Skills(asked) => asked.judge(ground),
            Self::Education(asked) => asked.judge(ground),
            Self::Evidence(asked) => asked.judge(ground),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Requisition;
    use crate::testing::lexicon;

    #[test]
    fn every_kind_has_docs_and_an_example_that_reads() {
        for kind in KINDS {
            assert!(kind.doc.len() > 100, "{} is not explained", kind.name);
            assert!(kind.example.contains(&format!("kind = \"{}\"", kind.name)), "{}", kind.name);
            let text = format!("id = \"x\"\ntitle = \"X\"\n\n{}", kind.example);
            let requisition = Requisition::parse(kind.name, &text, lexicon());
            assert!(requisition.is_ok(), "{}: {requisition:?}", kind.name);
            for key in kind.keys {
                assert!(kind.doc.contains(&format!("`{key}`")), "{}: key {key} is not explained", kind.name);
            }
        }
    }
}
