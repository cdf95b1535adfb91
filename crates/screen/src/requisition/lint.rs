//! What can be read and is still unwise, or unfair, in a requisition.

mod proxy;

use std::fmt;

use prescreen_lexicon::{Lexicon, SkillId};

use super::Requisition;
use crate::{Above, Asks, BasisPoints, Criterion, EvidenceAsked, Importance, TenureAsked};

/// A criterion with less weight than this, though required, says two things at once.
const LIGHT: BasisPoints = BasisPoints::percent(5);
/// A soft criterion with more weight than this decides by choice of words.
const HEAVY: BasisPoints = BasisPoints::percent(10);
/// Asking for more years than this asks for an age.
const LONG_MONTHS: u32 = 180;
/// Phrases with fewer letters stand in too many texts.
const SHORT_PHRASE: usize = 4;

/// One thing unwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    /// Line of the file, from 1.
    pub line: usize,
    /// The criterion, where it concerns one.
    pub criterion: Option<String>,
    /// What, and why.
    pub message: String,
    /// What would be better.
    pub remedy: String,
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.line)?;
        if let Some(criterion) = &self.criterion {
            write!(f, "{criterion}: ")?;
        }
        write!(f, "{}\n  better: {}", self.message, self.remedy)
    }
}

/// Everything unwise in `requisition`, in the order of its lines.
#[must_use]
pub fn lint(requisition: &Requisition, lexicon: &Lexicon) -> Vec<Lint> {
    let mut lints = Vec::new();
    if !requisition.criteria.iter().any(is_required) {
        lints.push(Lint {
            line: 1,
            criterion: None,
            message: "nothing is required, so that points alone make a candidate strong".into(),
            remedy: "mark what the role cannot do without with required = true".into(),
        });
    }
    for criterion in &requisition.criteria {
        let found = weight(criterion).into_iter().chain(of_kind(criterion, lexicon));
        lints.extend(found.map(|(message, remedy)| Lint {
            line: criterion.line,
            criterion: Some(criterion.id.clone()),
            message,
            remedy: remedy.to_owned(),
        }));
    }
    lints.extend(proxy::proxies(&requisition.text, lexicon));
    lints.sort_by_key(|lint| lint.line);
    lints
}

type Found = (String, &'static str);

fn is_required(criterion: &Criterion) -> bool {
    criterion.importance == Importance::Required
}

fn weight(criterion: &Criterion) -> Option<Found> {
    let weight = criterion.weight;
    match criterion.importance {
        Importance::Required if weight < LIGHT => Some((
            format!("required, yet it weighs only {} of 10000", weight.get()),
            "give it more weight, or prefer it only",
        )),
        Importance::Preferred if weight == BasisPoints::ZERO => Some((
            "it weighs nothing, so that it changes nothing".to_owned(),
            "give it weight, or say that it is meant so with informational = true",
        )),
        _ => None,
    }
}

fn of_kind(criterion: &Criterion, lexicon: &Lexicon) -> Vec<Found> {
    match &criterion.asks {
        Asks::Tenure(asked) => tenure(asked),
        Asks::Skills(asked) => asked.groups.iter().filter_map(|group| doubled(group, lexicon)).collect(),
        Asks::Education(_) if is_required(criterion) => vec![(
            "a required degree keeps out those who learnt by working".to_owned(),
            "prefer it, and let years of work count beside it",
        )],
        Asks::Education(_) => Vec::new(),
        Asks::Evidence(asked) => evidence(criterion, asked),
    }
}

fn tenure(asked: &TenureAsked) -> Vec<Found> {
    let taper = (asked.above == Above::Taper).then(|| {
        (
            "above = \"taper\" takes points for long experience, which stands for age".to_owned(),
            "above = \"flag\", which tells the recruiter and costs nothing",
        )
    });
    let long = (asked.min_months > LONG_MONTHS).then(|| {
        (format!("{} months exclude by age", asked.min_months), "ask what the work needs, in fewer years")
    });
    taper.into_iter().chain(long).collect()
}

fn evidence(criterion: &Criterion, asked: &EvidenceAsked) -> Vec<Found> {
    let heavy = (criterion.weight > HEAVY).then(|| {
        (format!("soft, yet it weighs {} of 10000", criterion.weight.get()), "weigh choice of words lightly")
    });
    let required = is_required(criterion).then(|| {
        (
            "soft, yet required: a resume that is worded otherwise is never called strong".to_owned(),
            "prefer it, and ask in the interview",
        )
    });
    let short = asked.phrases.iter().filter(|phrase| phrase.weight() < SHORT_PHRASE);
    let short = short
        .map(|phrase| (format!("\"{}\" stands in too many texts", phrase.as_str()), "use a longer phrase"));
    heavy.into_iter().chain(required).chain(short).collect()
}

/// An id that stands twice in one group.
fn doubled(group: &[SkillId], lexicon: &Lexicon) -> Option<Found> {
    let twice = group.iter().enumerate().find(|(at, id)| group[..*at].contains(id))?.1;
    Some((format!("\"{}\" stands twice in one list", lexicon.skill(*twice).id), "leave one out"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    fn lints(criterion: &str) -> Vec<String> {
        let text = format!(
            "id = \"x\"\ntitle = \"X\"\n[[criterion]]\nid = \"c\"\nlabel = \"C\"\nweight = 10000\n{criterion}"
        );
        let requisition = Requisition::parse("x.toml", &text, lexicon()).expect("reads");
        lint(&requisition, lexicon()).into_iter().map(|l| l.message).collect()
    }

    #[test]
    fn proxies_for_age_and_class_are_named() {
        let taper = "required = true\nkind = \"tenure\"\nof = \"total\"\nmin_months = 12\nabove_months = 24\nabove = \"taper\"";
        assert!(lints(taper)[0].contains("stands for age"));
        assert!(lints(&taper.replace("taper", "flag")).is_empty());
        assert!(lints("required = true\nkind = \"education\"\nlevel = \"master\"")[0].contains("degree"));
    }

    #[test]
    fn the_unwise_is_named() {
        assert!(lints("kind = \"education\"\nlevel = \"master\"")[0].contains("nothing is required"));
        let doubled = "required = true\nkind = \"skills\"\nany_of = [\"java\", \"go\", \"java\"]";
        assert!(lints(doubled)[0].contains("\"java\" stands twice"));
        assert_eq!(lints("required = true\nkind = \"evidence\"\nphrases = [\"ran\"]").len(), 3);
    }

    #[test]
    fn a_lint_has_the_line_of_its_criterion() {
        let text = "id = \"x\"\ntitle = \"X\"\n\n[[criterion]]\nid = \"a\"\nlabel = \"A\"\nweight = 10000\nkind = \"skills\"\n\
            required = true\nany_of = [\"go\"]\n\n[[criterion]]\nid = \"b\"\nlabel = \"B\"\nweight = 0\nkind = \"skills\"\nany_of = [\"java\"]\n";
        let requisition = Requisition::parse("x.toml", text, lexicon()).expect("reads");
        let found = lint(&requisition, lexicon());
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].line, found[0].criterion.as_deref()), (12, Some("b")));
        assert!(found[0].remedy.contains("informational"));
        assert!(found[0].to_string().starts_with("12: b: it weighs nothing"));
    }
}
