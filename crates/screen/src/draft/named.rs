//! Skills that a sentence names, and of which of them one is enough.

use prescreen_lexicon::{Cue, Lexicon, SkillId, Wish as Says};

/// Words that part the skills of one list take no more bytes than this.
const LIST_GAP: usize = 14;

/// A skill where a sentence names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) skill: SkillId,
    pub(super) start: usize,
    end: usize,
}

/// Skills but the soft ones, which are topics, and those denied.
pub(super) fn named(text: &str, lexicon: &Lexicon) -> Vec<Named> {
    let mentions = lexicon.mentions(text, &[]).into_iter();
    let hard = |skill: SkillId| lexicon.skill(skill).kind != "soft";
    let kept = mentions.filter(|m| hard(m.skill) && m.cue != Some(Cue::Negated));
    kept.map(|m| Named { skill: m.skill, start: m.start, end: m.end }).collect()
}

/// A thing with a name of its own; years of a practice are years of work.
pub(super) fn is_tool(skill: SkillId, lexicon: &Lexicon) -> bool {
    !matches!(lexicon.skill(skill).kind.as_str(), "concept" | "practice" | "method" | "soft")
}

/// Skills of which one is enough stand in one group; the others each in one of their own.
pub(super) fn groups(text: &str, named: &[Named], lexicon: &Lexicon) -> Vec<Vec<SkillId>> {
    let between = |a: &Named, b: &Named| text.get(a.end..b.start).unwrap_or_default();
    let mut groups: Vec<Vec<SkillId>> = Vec::new();
    for list in named.chunk_by(|a, b| between(a, b).len() <= LIST_GAP && !between(a, b).contains(['.', ';']))
    {
        let gaps: Vec<&str> = list.windows(2).map(|pair| between(&pair[0], &pair[1])).collect();
        let opens = list.first().and_then(|first| text.get(..first.start)).unwrap_or_default();
        let tail: String = opens.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
        let either = |gap: &&str| gap.trim() == "/" || lexicon.wish(Says::Either, gap).is_some();
        let one_of = gaps.iter().any(either) || lexicon.wish(Says::Either, &tail).is_some();
        let ids = list.iter().map(|named| named.skill);
        if one_of {
            groups.push(ids.collect());
        } else {
            groups.extend(ids.map(|id| vec![id]));
        }
    }
    let mut seen = Vec::new();
    for group in &mut groups {
        group.retain(|id| {
            let new = !seen.contains(id);
            seen.push(*id);
            new
        });
    }
    groups.retain(|group| !group.is_empty());
    groups
}
