//! What a role's text says about leading: `rules/cases/leadership.tsv`, and what its cues quote.
#![allow(clippy::unwrap_used, reason = "a test stops at what is missing")]

use prescreen_lexicon::{CueKind, LeadershipCue, Lexicon};

/// Most words a quotation may have.
const LONGEST: usize = 18;

fn verdict(cues: &[LeadershipCue]) -> (&'static str, Option<u32>, Option<bool>) {
    let of = |kind: CueKind| cues.iter().filter(move |cue| cue.kind == kind);
    let people = |kind| of(kind).filter_map(|cue| cue.people).max();
    if of(CueKind::People).next().is_some() {
        ("people", people(CueKind::People), of(CueKind::People).filter_map(|cue| cue.of_engineers).max())
    } else if of(CueKind::Technical).next().is_some() {
        ("technical", people(CueKind::Technical), None)
    } else if of(CueKind::Organisation).next().is_some() {
        ("organisation", None, None)
    } else if of(CueKind::Building).next().is_some() {
        ("building", None, None)
    } else {
        ("none", None, None)
    }
}

#[test]
fn phrases_about_leading() {
    let lexicon = Lexicon::embedded().unwrap();
    let table = include_str!("../../../rules/cases/leadership.tsv");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [text, kind, people, engineers] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line:?}")
        };
        let engineers = match engineers {
            "yes" => Some(true),
            "no" => Some(false),
            other => {
                assert!(other.is_empty(), "{line:?}");
                None
            }
        };
        let cues = lexicon.leadership(text);
        let found = verdict(&cues);
        count += 1;
        if found != (kind, people.parse().ok(), engineers) {
            let quotes: Vec<_> = cues.iter().map(|cue| (cue.kind, &text[cue.start..cue.end])).collect();
            wrong.push(format!("{line}\n    found {found:?} by {quotes:?}"));
        }
    }
    assert!(count >= 300, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn cues_quote_the_phrase_and_no_more() {
    let lexicon = Lexicon::embedded().unwrap();
    let text = "• Reported to the CTO; led a\n  team of 12 software\u{A0}engineers who built the ledger.\n• Mentored graduates.";
    let quotes: Vec<_> =
        lexicon.leadership(text).iter().map(|cue| (cue.kind, &text[cue.start..cue.end])).collect();
    assert_eq!(quotes[0], (CueKind::NotLeadership, "Reported to the CTO"));
    assert_eq!(quotes[1], (CueKind::People, "led a\n  team of 12 software\u{A0}engineers"));
    assert_eq!(quotes[2].0, CueKind::Technical);
    assert!(quotes.iter().all(|(_, quote)| quote.split_whitespace().count() <= LONGEST));
}

#[test]
fn what_is_no_leading_silences_what_it_overlaps_only() {
    let lexicon = Lexicon::embedded().unwrap();
    let kinds = |text: &str| lexicon.leadership(text).iter().map(|cue| cue.kind).collect::<Vec<_>>();
    assert_eq!(kinds("Member of a team of 8 engineers"), [CueKind::NotLeadership]);
    assert_eq!(
        kinds("Reported to the CTO and managed 6 developers"),
        [CueKind::NotLeadership, CueKind::People]
    );
    assert_eq!(kinds("Led the team that was managed by nobody before")[0], CueKind::People);
}
