//! Skills named in the text, each with its section and position.

use prescreen_extract::Span;
use prescreen_lexicon::{Cue, Lexicon, SectionKind, Zone, ZoneKind};

use crate::project::Stretch;
use crate::{Leads, Position, Section, SkillMention, section};

/// All mentions in `text`, in order. `positions` are in text order; `projects` are stretches of text that belong to one.
pub(crate) fn mentions(
    text: &str,
    sections: &[Section],
    positions: &[Position],
    projects: &[Stretch],
    lexicon: &Lexicon,
) -> Vec<SkillMention> {
    let of_project = |span| projects.iter().find(|stretch| stretch.contains(span)).map(|s| s.position);
    let zones = zones(sections, positions);
    lexicon
        .mentions(text, &zones)
        .into_iter()
        .map(|m| {
            let span = Span::new(m.start, m.end);
            let section = section::kind_at(sections, span);
            SkillMention {
                skill: m.skill,
                span,
                cue: cue(m.cue, section, lexicon),
                years: m.years,
                section,
                position: position_at(positions, span).or_else(|| of_project(span)),
            }
        })
        .collect()
}

/// Adds the skill of leading people at the title of each role that leads people and whose text does not say so.
pub(crate) fn with_leading(
    mut mentions: Vec<SkillMention>,
    positions: &[Position],
    sections: &[Section],
    lexicon: &Lexicon,
) -> Vec<SkillMention> {
    let Some(skill) = lexicon.leading() else { return mentions };
    for (i, position) in positions.iter().enumerate().filter(|(_, p)| p.leads == Leads::People) {
        let Some(span) = position.title else { continue };
        if mentions.iter().any(|m| m.skill == skill && m.position == Some(i)) {
            continue;
        }
        let section = section::kind_at(sections, span);
        mentions.push(SkillMention { skill, span, cue: None, years: None, section, position: Some(i) });
    }
    mentions.sort_by_key(|m| m.span.start());
    mentions
}

/// What is said beside the skill; else, and where it is praised, what its section says: a certificate is no work.
fn cue(said: Option<Cue>, section: Option<SectionKind>, lexicon: &Lexicon) -> Option<Cue> {
    let of_section = || section.and_then(|kind| lexicon.section_cue(kind));
    match said {
        None | Some(Cue::Strong) => of_section().or(said),
        _ => said,
    }
}

fn position_at(positions: &[Position], span: Span) -> Option<usize> {
    positions.iter().position(|p| p.span.contains(span))
}

/// Employers' names are no skills; lists of skills, human languages and references are read in their own way.
fn zones(sections: &[Section], positions: &[Position]) -> Vec<Zone> {
    let mut cuts: Vec<(Span, ZoneKind)> =
        positions.iter().filter_map(|p| Some((p.employer?, ZoneKind::Names))).collect();
    cuts.sort_by_key(|(span, _)| *span);
    cuts.dedup_by_key(|(span, _)| *span);
    let mut out: Vec<Zone> = Vec::new();
    for part in sections {
        let kind = match part.kind {
            Some(SectionKind::Skills) => ZoneKind::SkillList,
            Some(SectionKind::Languages) => ZoneKind::HumanLanguages,
            Some(SectionKind::References) => ZoneKind::Skip,
            _ => ZoneKind::Prose,
        };
        let mut start = part.span.start();
        for (name, names) in cuts.iter().filter(|(s, _)| part.span.contains(*s)) {
            if name.start() < start {
                continue;
            }
            out.push(Zone { range: start..name.start(), kind });
            out.push(Zone { range: name.range(), kind: *names });
            start = name.end();
        }
        out.push(Zone { range: start..part.span.end(), kind });
    }
    out.retain(|z| z.kind != ZoneKind::Prose && !z.range.is_empty());
    out
}
