//! What kind of role a position is: software or not, and whom it leads; from the title and from the role's text.

mod building;
mod leading;

use prescreen_extract::Span;
use prescreen_lexicon::{Level, Lexicon, Software, Title};

use crate::{Leads, Position, SkillMention, Work};
use building::Building;
use leading::Leading;

/// Judges all positions of a resume.
pub(crate) fn judge_all(
    positions: &mut [Position],
    text: &str,
    mentions: &[SkillMention],
    lexicon: &Lexicon,
) {
    let knows = building::knows(mentions, lexicon);
    for (i, position) in positions.iter_mut().enumerate() {
        let own: Vec<SkillMention> = mentions.iter().filter(|m| m.position == Some(i)).copied().collect();
        judge(position, text, &own, knows, lexicon);
    }
}

/// Judges `position`, whose mentions are `mentions`; `knows` is whether the resume as a whole names skills of building.
fn judge(position: &mut Position, text: &str, mentions: &[SkillMention], knows: bool, lexicon: &Lexicon) {
    let printed = position.title.map_or("", |t| t.of(text));
    let title = lexicon.title(printed);
    let body = Span::new(position.header.end(), position.span.end().max(position.header.end()));
    let cues = lexicon.leadership(body.of(text));
    let leading = Leading::of(&cues, body.start());
    let builds = Building::of(&cues, mentions, knows, lexicon);
    position.work = work(printed, &title);
    position.software = match title.software {
        Software::Yes => true,
        Software::Likely => builds.speaks(),
        Software::Open => builds.tells(),
        Software::Unlikely => builds.insists(),
        Software::No => false,
    };
    position.leads = leading.leads(&title, position.employer.map_or("", |e| e.of(text)), lexicon);
    position.leads_engineering =
        position.leads == Leads::People && leading.of_engineers(&title).unwrap_or(position.software);
    position.team_size = leading.people;
    position.leads_evidence = match position.leads {
        Leads::People => leading.people_spans,
        Leads::Technical => leading.technical_spans,
        Leads::Project | Leads::None => Vec::new(),
    };
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
