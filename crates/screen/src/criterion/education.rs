//! `education`: a degree of at least some level, in some field.

use prescreen_lexicon::DegreeLevel;
use prescreen_resume::Education;

use super::{Asks, Ground, Kind};
use crate::finding::Judgement;
use crate::requisition::Keys;
use crate::{BasisPoints, Phrase, Verdict, View};

pub(super) const KIND: Kind = Kind {
    name: "education",
    doc: "A degree. Met when one is at least of `level` (bootcamp, secondary, diploma, associate, bachelor, master, phd) and, \
where `fields` are given, in one of them; partly (half the points) when the level is reached in another field or in \
none that is named; not met when all degrees found are lower. A resume that names no degree is unclear, not without \
one. Prefer it over requiring it: years of work often stand in for a degree.",
    keys: &["level", "fields"],
    example: r#"[[criterion]]
id = "education"
label = "Degree in computing"
kind = "education"
weight = 10000
level = "bachelor"
fields = ["computer science", "software engineering"]
"#,
    read,
};

const LEVELS: [DegreeLevel; 7] = [
    DegreeLevel::Bootcamp,
    DegreeLevel::Secondary,
    DegreeLevel::Diploma,
    DegreeLevel::Associate,
    DegreeLevel::Bachelor,
    DegreeLevel::Master,
    DegreeLevel::Phd,
];

/// A degree asked.
#[derive(Clone, Debug)]
pub struct EducationAsked {
    /// At least this level.
    pub level: DegreeLevel,
    /// In one of these fields; any, when empty.
    pub fields: Vec<Phrase>,
}

fn read(keys: &mut Keys<'_>) -> Option<Asks> {
    let level = keys.choice("level", &LEVELS.map(|level| (level.as_str(), level)))?;
    let fields = if keys.has("fields") { keys.phrases("fields")? } else { Vec::new() };
    Some(Asks::Education(EducationAsked { level, fields }))
}

impl EducationAsked {
    pub(super) fn judge(&self, ground: &Ground<'_>) -> Judgement {
        let view = ground.view;
        let Some(best) = view.education.iter().max_by_key(|degree| self.worth(degree, view)) else {
            return Judgement::unclear("no degree is named");
        };
        let (verdict, share, note) = match self.worth(best, view) {
            Worth::Lower => (Verdict::NotMet, BasisPoints::ZERO, "the degrees found are lower"),
            Worth::OtherField => {
                (Verdict::Partly, BasisPoints::percent(50), "in another field, or none is named")
            }
            Worth::Full => (Verdict::Met, BasisPoints::FULL, best.level.as_str()),
        };
        Judgement { verdict, share, evidence: vec![best.span], note: note.to_owned() }
    }

    fn worth(&self, degree: &Education, view: &View<'_>) -> Worth {
        let in_field = || {
            let span = degree.field.unwrap_or(degree.span);
            self.fields.is_empty() || self.fields.iter().any(|field| view.find(field, span).is_some())
        };
        if degree.level < self.level {
            Worth::Lower
        } else if in_field() {
            Worth::Full
        } else {
            Worth::OtherField
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Lower,
    OtherField,
    Full,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, judge};

    fn asked() -> Asks {
        let fields = Phrase::parse("computer science").into_iter().collect();
        Asks::Education(EducationAsked { level: DegreeLevel::Bachelor, fields })
    }

    #[test]
    fn level_and_field_then_level_then_less_then_silence() {
        let verdict = |case: Case| judge(&case, &asked()).verdict;
        let full = Case::new("").degree("MSc in Computer\nScience, 2010\n", DegreeLevel::Master);
        assert_eq!(verdict(full), Verdict::Met);
        let other = Case::new("").degree("BA in History, 2010\n", DegreeLevel::Bachelor);
        assert_eq!(verdict(other), Verdict::Partly);
        let lower = Case::new("").degree("High school, computer science course\n", DegreeLevel::Secondary);
        assert_eq!(verdict(lower), Verdict::NotMet);
        assert_eq!(verdict(Case::new("A resume\n")), Verdict::Unclear);
    }

    #[test]
    fn the_best_degree_counts() {
        let case = Case::new("")
            .degree("BSc Computer Science\n", DegreeLevel::Bachelor)
            .degree("MBA\n", DegreeLevel::Master);
        assert_eq!(judge(&case, &asked()).verdict, Verdict::Met);
    }
}
