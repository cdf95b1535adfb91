//! What each way of telling skills is worth: the same measures with one more way at a time.
//!
//! The ways are taken out of the rules, not switched off in the engine: a table without its terms, its cues or its implications
//! is a table all the same. Only the plain match, which has no boundaries, is made here ([`plain`]).

mod plain;
mod rules;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use prescreen_lexicon::Lexicon;
use prescreen_resume::Month;
use prescreen_screen::Requisition;

use crate::answer::{Answer, answers, answers_by};
use crate::guide::SKILLS;
use crate::measure::{self, Measure};
use crate::sheet::is_even;
use crate::truth::Truth;

use rules::Kept;

/// The measures that ways of telling skills bear on.
const MEASURES: [&str; 6] =
    ["skills_precision", "skills_recall", "skills_f1", "standing_right", "ndcg10", "pairs"];

/// One step: a name and what it adds to the one before.
const STEPS: [(&str, Kept); 5] = [
    ("plain match", Kept::NOTHING),
    ("+ boundaries", Kept::NOTHING),
    ("+ disambiguation", Kept { terms: true, ..Kept::NOTHING }),
    ("+ cues", Kept { terms: true, cues: true, implications: false }),
    ("+ implications", Kept { terms: true, cues: true, implications: true }),
];

/// Skills said and not labelled, and labelled and not said, by family.
type Wrong = BTreeMap<String, (usize, usize)>;

struct Step {
    name: &'static str,
    all: Vec<Measure>,
    even: Vec<Measure>,
    odd: Vec<Measure>,
    wrong: Wrong,
}

/// The ablation over `truths` as tables in Markdown, without a word of the files.
///
/// # Errors
/// When the rules do not compile without a part of them, or threads cannot be started.
pub(crate) fn markdown(
    truths: &[Truth],
    requisition: (&str, &str),
    as_of: Month,
) -> Result<String, Box<dyn std::error::Error>> {
    let full = Lexicon::embedded()?;
    let mut steps = Vec::new();
    for (at, (name, kept)) in STEPS.into_iter().enumerate() {
        let lexicon = rules::lexicon(kept)?;
        let requisition = Requisition::parse(requisition.0, requisition.1, &lexicon)?;
        let answers = if at == 0 {
            let plain = plain::Plain::new(&lexicon)?;
            answers_by(truths, &lexicon, &requisition, as_of, &|document, resume| {
                plain.mentions(document, resume)
            })?
        } else {
            answers(truths, &lexicon, &requisition, as_of)?
        };
        steps.push(Step::of(name, truths, &answers, as_of, &full));
    }
    Ok(tables(&steps, truths.len()))
}

impl Step {
    fn of(name: &'static str, truths: &[Truth], answers: &[Answer], as_of: Month, full: &Lexicon) -> Self {
        let pairs: Vec<(&Truth, &Answer)> = truths.iter().zip(answers).collect();
        let half = |even: bool| {
            let half: Vec<_> = pairs.iter().filter(|(t, _)| is_even(&t.id) == even).copied().collect();
            measure::measures(&half, as_of)
        };
        let (even, odd) = (half(true), half(false));
        Self { name, all: measure::measures(&pairs, as_of), even, odd, wrong: wrong(&pairs, full) }
    }
}

fn wrong(pairs: &[(&Truth, &Answer)], full: &Lexicon) -> Wrong {
    let mut wrong = Wrong::new();
    for (truth, answer) in pairs {
        for (guide, ids) in SKILLS {
            let family = ids.iter().find_map(|id| full.skill_id(id)).map(|id| full.skill(id).family.clone());
            let counts = wrong.entry(family.unwrap_or_default()).or_default();
            let (want, got) = (
                truth.label.skills.contains_key(*guide),
                measure::standing_of(&answer.result, ids).is_some(),
            );
            counts.0 += usize::from(got && !want);
            counts.1 += usize::from(want && !got);
        }
    }
    wrong
}

fn value(measures: &[Measure], name: &str) -> f64 {
    measures.iter().find(|measure| measure.name == name).map_or(f64::NAN, |measure| measure.value)
}

fn tables(steps: &[Step], files: usize) -> String {
    let mut out =
        format!("Over {files} files:\n\n| step | {} |\n|---|{}\n", MEASURES.join(" | "), "---|".repeat(6));
    for step in steps {
        let cells = MEASURES.map(|name| format!("{:.3}", value(&step.all, name)));
        let _ = writeln!(out, "| {} | {} |", step.name, cells.join(" | "));
    }
    out.push_str("\nHalves, by even and odd ids; the rules were tuned on the even one:\n\n");
    out.push_str("| step | skills_f1 even | odd | pairs even | odd |\n|---|---|---|---|---|\n");
    for step in steps {
        let cells = ["skills_f1", "pairs"]
            .map(|name| format!("{:.3} | {:.3}", value(&step.even, name), value(&step.odd, name)));
        let _ = writeln!(out, "| {} | {} |", step.name, cells.join(" | "));
    }
    out.push_str("\nSkills wrongly said / wrongly left out, by family of the skill:\n\n");
    let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
    let _ = writeln!(out, "| family | {} |\n|---|{}", names.join(" | "), "---|".repeat(steps.len()));
    for family in steps.first().map(|step| step.wrong.keys()).into_iter().flatten() {
        let of = |step: &Step| step.wrong.get(family).map_or_else(String::new, |(e, m)| format!("{e} / {m}"));
        let _ = writeln!(out, "| {family} | {} |", steps.iter().map(of).collect::<Vec<_>>().join(" | "));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_rules_that_compile_and_the_last_is_the_whole() {
        for (name, kept) in STEPS {
            let lexicon = rules::lexicon(kept).unwrap_or_else(|e| panic!("{name}: {e}"));
            let named = lexicon.mentions("No experience with Kubernetes. Go to market. Spring Boot", &[]);
            let ids: Vec<&str> = named.iter().map(|m| lexicon.skill(m.skill).id.as_str()).collect();
            assert_eq!(ids.contains(&"go"), !kept.terms, "{name}: {ids:?}");
            assert_eq!(named[0].cue.is_some(), kept.cues, "{name}");
            let spring = lexicon.skill_id("spring-boot").expect("a skill");
            assert_eq!(!lexicon.implied(spring).is_empty(), kept.implications, "{name}");
        }
        let full = Lexicon::embedded().expect("compiles");
        assert_eq!(rules::lexicon(STEPS[4].1).expect("compiles").hash(), full.hash());
    }

    #[test]
    fn a_row_a_step() {
        let table = tables(&[], 0);
        assert!(table.starts_with("Over 0 files:\n\n| step | skills_precision |"), "{table}");
    }
}
