//! What kind of role a position is: software or not, and whom it leads; from the title and from the role's text.

use prescreen_extract::Span;
use prescreen_lexicon::{CueKind, Level, Lexicon, People, Title};

use crate::{Leads, Position, SkillMention, Work};

/// Families whose skills only people who build software name in their work.
const BUILDING: &[&str] = &[
    "api",
    "architecture",
    "cicd",
    "containers",
    "database-nosql",
    "dotnet-framework",
    "frontend",
    "go-framework",
    "iac",
    "js-backend-framework",
    "jvm-framework",
    "language",
    "messaging",
    "mobile",
    "other-backend-framework",
    "python-framework",
];
/// So many different ones, and deeds of building, tell a software role where the title does not.
const ENOUGH: usize = 3;
/// So many different ones in all of a resume make its leaders of engineers leaders of software engineers; half of them
/// do where another of its titles says software.
const OF_THE_TRADE: usize = 9;

/// Judges `position`, whose mentions are `mentions`.
pub(crate) fn judge(
    position: &mut Position,
    text: &str,
    mentions: &[SkillMention],
    of_the_trade: bool,
    lexicon: &Lexicon,
) {
    let printed = position.title.map_or("", |t| t.of(text));
    let title = lexicon.title(printed);
    let body = Span::new(position.header.end(), position.span.end().max(position.header.end()));
    let leads_engineers = title.people >= People::Likely && title.leads_engineers == Some(true);
    let builds = builds(body.of(text), mentions, lexicon) || leads_engineers && of_the_trade;
    position.work = work(printed, &title);
    position.software =
        !printed.is_empty() && title.software.unwrap_or(builds) || printed.is_empty() && builds;
    let text_says = in_text(body, text, lexicon);
    position.leads = leads(printed, &title, &text_says);
    position.team_size = text_says.people;
    position.leads_evidence = match position.leads {
        Leads::People => text_says.people_spans,
        Leads::Technical => text_says.technical_spans,
        _ => Vec::new(),
    };
    position.leads_engineering = position.leads == Leads::People
        && title.leads_engineers.or(text_says.of_engineers).unwrap_or(position.software)
        && (position.software || title.leads_engineers == Some(true) || text_says.of_engineers == Some(true));
}

fn work(printed: &str, title: &Title) -> Work {
    let lower = printed.to_ascii_lowercase();
    if title.level == Level::Intern {
        Work::Internship
    } else if ["freelance", "self-employed", "self employed", "independent"].iter().any(|w| lower.contains(w))
    {
        Work::Freelance
    } else {
        Work::Employment
    }
}

/// The text of a role tells of building software: by what it names, or by less of that and its deeds.
fn builds(body: &str, mentions: &[SkillMention], lexicon: &Lexicon) -> bool {
    match building(mentions, lexicon) {
        0 => lexicon.builds(body) >= ENOUGH,
        named if named < ENOUGH => lexicon.builds(body) >= ENOUGH - named,
        _ => true,
    }
}

/// The resume as a whole is one of somebody who builds software.
pub(crate) fn of_the_trade(
    positions: &[Position],
    mentions: &[SkillMention],
    text: &str,
    lexicon: &Lexicon,
) -> bool {
    let titled = || {
        let titles = positions.iter().filter_map(|p| p.title);
        titles.into_iter().any(|t| lexicon.title(t.of(text)).software == Some(true))
    };
    let named = building(mentions, lexicon);
    named >= OF_THE_TRADE || named * 2 >= OF_THE_TRADE && titled()
}

/// How many different skills of building software are named.
fn building(mentions: &[SkillMention], lexicon: &Lexicon) -> usize {
    let mut skills: Vec<_> = mentions
        .iter()
        .map(|m| m.skill)
        .filter(|id| BUILDING.contains(&lexicon.skill(*id).family.as_str()))
        .collect();
    skills.sort_unstable();
    skills.dedup();
    skills.len()
}

/// What the role's text says about leading.
#[derive(Default)]
struct InText {
    people_spans: Vec<Span>,
    technical_spans: Vec<Span>,
    people: Option<u32>,
    of_engineers: Option<bool>,
}

fn in_text(body: Span, text: &str, lexicon: &Lexicon) -> InText {
    let mut out = InText::default();
    for cue in lexicon.leadership(body.of(text)) {
        let span = Span::new(body.start() + cue.start, body.start() + cue.end);
        match cue.kind {
            CueKind::People => {
                out.people_spans.push(span);
                out.people = out.people.max(cue.people);
                out.of_engineers = out.of_engineers.max(cue.of_engineers);
            }
            CueKind::Technical => out.technical_spans.push(span),
            _ => {}
        }
    }
    out
}

fn leads(printed: &str, title: &Title, text: &InText) -> Leads {
    if !text.people_spans.is_empty() {
        return Leads::People;
    }
    let by_title = !printed.is_empty();
    match title.people {
        People::Yes if by_title => Leads::People,
        People::Likely if by_title && leads_by_title(printed, title) => Leads::People,
        _ if title.project_leadership => Leads::Project,
        _ if by_title && title.technical_leadership || !text.technical_spans.is_empty() => Leads::Technical,
        _ => Leads::None,
    }
}

/// Managers, directors and heads lead people; a "lead" does when it leads a team by name.
fn leads_by_title(printed: &str, title: &Title) -> bool {
    let lower = printed.to_ascii_lowercase();
    match title.level {
        Level::Lead => {
            ["team lead", "team leader", "squad lead", "group lead"].iter().any(|w| lower.contains(w))
        }
        Level::CLevel => !lower.contains("founder"),
        _ => true,
    }
}
