//! Skills repeated far beyond the jobs they were used in, and heaps of skills in no section.

use std::collections::{BTreeMap, BTreeSet};

use prescreen_extract::Span;
use prescreen_lexicon::SkillId;
use prescreen_resume::{Resume, SkillMention};

use crate::view::line_around;

/// Times that one line may say the same word.
const IN_LINE: usize = 5;
/// Times that a resume may name a skill outside its jobs, and again for each job.
const OUTSIDE: usize = 12;
/// Different skills in one line of no section and no job.
const HEAP: usize = 25;

/// The words that are said too often, and the lines that are heaps.
pub(crate) fn stuffed(text: &str, resume: &Resume) -> Vec<Span> {
    let visible: Vec<&SkillMention> = resume.mentions.iter().filter(|m| m.span.end() <= text.len()).collect();
    let mut lines: BTreeMap<Span, Vec<&SkillMention>> = BTreeMap::new();
    for mention in &visible {
        lines.entry(line_around(text, mention.span)).or_default().push(mention);
    }
    let mut out = repeated(&visible);
    for (line, mentions) in lines {
        let different: BTreeSet<SkillId> = mentions.iter().map(|m| m.skill).collect();
        let heap = mentions.iter().all(|m| m.section.is_none() && m.position.is_none());
        if heap && different.len() >= HEAP || most_often(text, &mentions) >= IN_LINE {
            out.push(line);
        }
    }
    out
}

/// Where skills stand that are named outside jobs more often than twelve times and once a job.
fn repeated(mentions: &[&SkillMention]) -> Vec<Span> {
    let mut by_skill: BTreeMap<SkillId, (BTreeSet<usize>, Vec<Span>)> = BTreeMap::new();
    for mention in mentions {
        let (jobs, outside) = by_skill.entry(mention.skill).or_default();
        match mention.position {
            Some(at) => drop(jobs.insert(at)),
            None => outside.push(mention.span),
        }
    }
    let too_often = by_skill.into_values().filter(|(jobs, outside)| outside.len() > OUTSIDE + jobs.len());
    too_often.filter_map(|(_, outside)| outside.get(OUTSIDE).copied()).collect()
}

/// How often the commonest spelling stands among `mentions`.
fn most_often(text: &str, mentions: &[&SkillMention]) -> usize {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for mention in mentions {
        *counts.entry(mention.span.of(text).to_lowercase()).or_default() += 1;
    }
    counts.into_values().max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Case;

    fn flagged(line: &str, times: usize) -> bool {
        let mut case = Case::new("");
        for _ in 0..times {
            case = case.position(line, |_| {}).mention("Java", "java", None);
            case.resume.positions.clear();
        }
        for mention in &mut case.resume.mentions {
            mention.position = None;
        }
        !stuffed(&case.document.text, &case.resume).is_empty()
    }

    #[test]
    fn a_word_said_over_and_over() {
        assert!(flagged("Java ", 5), "in one line");
        assert!(flagged("Java\n", 13), "outside of jobs");
    }

    #[test]
    fn a_word_said_often_enough() {
        assert!(!flagged("Java ", 4));
        assert!(!flagged("Java\n", 12));
    }
}
