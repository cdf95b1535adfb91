//! `evidence`: soft things, read lightly, from the words of positions.

use prescreen_extract::Span;
use prescreen_lexicon::{SkillId, Topic};

use super::{Asks, Ground, Kind};
use crate::finding::Judgement;
use crate::requisition::Keys;
use crate::{BasisPoints, Phrase, Standing, Verdict};

pub(super) const KIND: Kind = Kind {
    name: "evidence",
    doc: "Soft things such as communication or strategy, by what the text of positions tells: `topics` of rules/soft.toml \
(budget, change, communication, hiring, mentoring, problem-solving, security-awareness, strategy, team-management), each \
deed a sign; any of `phrases` (words of the requisition; a last `*` stands for any ending); or any of `skills` (ids of \
the lexicon; one that is only listed counts half). `at_least` so many different signs are asked, one when left out. Met \
when they are found, partly when fewer are, unclear when none is: that somebody calls themselves an excellent \
communicator is a claim and earns nothing. Weigh it lightly: words are cheap.",
    keys: &["topics", "phrases", "skills", "at_least"],
    example: r#"[[criterion]]
id = "leadership.hiring"
label = "Hiring and mentoring"
kind = "evidence"
weight = 10000
topics = ["hiring", "mentoring"]
phrases = ["grew the practice"]
at_least = 2
"#,
    read,
};

/// Signs asked.
#[derive(Clone, Debug)]
pub struct EvidenceAsked {
    /// Soft things by what shows them: indices into the lexicon's topics.
    pub topics: Vec<usize>,
    /// Words in the text of positions.
    pub phrases: Vec<Phrase>,
    /// Skills that are signs.
    pub skills: Vec<SkillId>,
    /// So many different signs.
    pub at_least: u32,
}

fn read(keys: &mut Keys<'_>) -> Option<Asks> {
    let topics = if keys.has("topics") { keys.topics("topics")? } else { Vec::new() };
    let phrases = if keys.has("phrases") { keys.phrases("phrases")? } else { Vec::new() };
    let skills = if keys.has("skills") { keys.skills("skills")? } else { Vec::new() };
    let at_least = keys.optional_number("at_least").unwrap_or(1);
    // A topic has as many signs as there are deeds.
    let signs = phrases.len() + skills.len();
    let too_many = topics.is_empty() && usize::try_from(at_least).is_ok_and(|n| n > signs);
    if at_least == 0 || too_many {
        keys.problem(
            "kind",
            "asks for more signs than it lists, or for none",
            "list topics, phrases or skills, and at_least of them",
        );
        return None;
    }
    Some(Asks::Evidence(EvidenceAsked { topics, phrases, skills, at_least }))
}

/// One sign found.
struct Sign {
    name: String,
    /// Of 100.
    percent: u32,
    /// The words themselves.
    words: Span,
    /// The words in their line.
    quotation: Span,
}

impl EvidenceAsked {
    pub(super) fn judge(&self, ground: &Ground<'_>) -> Judgement {
        let mut signs = self.signs(ground);
        if signs.is_empty() {
            return self
                .claimed(ground)
                .unwrap_or_else(|| Judgement::unclear("no sign in the text of positions"));
        }
        signs.sort_by_key(|sign| std::cmp::Reverse(sign.percent));
        signs.truncate(usize::try_from(self.at_least).unwrap_or(usize::MAX));
        let percent: u32 = signs.iter().map(|sign| sign.percent).sum();
        let share = BasisPoints::ratio(percent, self.at_least.saturating_mul(100));
        Judgement {
            verdict: if share == BasisPoints::FULL { Verdict::Met } else { Verdict::Partly },
            share,
            evidence: signs.iter().map(|sign| sign.quotation).collect(),
            note: signs.into_iter().map(|sign| sign.name).collect::<Vec<_>>().join("; "),
        }
    }

    fn signs(&self, ground: &Ground<'_>) -> Vec<Sign> {
        let topics = self.topics(ground).flat_map(|topic| deeds(topic, ground));
        let skills = self.skills.iter().filter_map(|&id| skill_sign(id, ground));
        let phrases = self.phrases.iter().filter_map(|phrase| phrase_sign(phrase, ground));
        let mut signs: Vec<Sign> = Vec::new();
        for sign in topics.chain(skills).chain(phrases) {
            // The same words under two names are one sign.
            if !signs.iter().any(|known| overlap(known.words, sign.words)) {
                signs.push(sign);
            }
        }
        signs
    }

    fn topics<'a>(&self, ground: &'a Ground<'_>) -> impl Iterator<Item = &'a Topic> {
        self.topics.iter().filter_map(|&at| ground.lexicon.topics().get(at))
    }

    /// What the resume only says of itself: shown to a person, worth nothing.
    fn claimed(&self, ground: &Ground<'_>) -> Option<Judgement> {
        let first = self.topics(ground).find_map(|topic| topic.claimed(ground.said()).into_iter().next())?;
        let span = Span::new(first.start, first.end);
        let evidence = vec![ground.view.around(span)];
        let note = format!("claimed, not shown: {}", plain(ground.view.quote(span)));
        Some(Judgement { evidence, ..Judgement::unclear(note) })
    }
}

/// What shows `topic` in the text of positions, in their order; the same words twice are one sign.
fn deeds(topic: &Topic, ground: &Ground<'_>) -> Vec<Sign> {
    let view = ground.view;
    let mut deeds: Vec<Sign> = Vec::new();
    for (position, text) in view.positions.iter().zip(ground.soft_texts()) {
        for shown in ground.lexicon.deeds(topic, text) {
            let words = Span::new(position.span.start() + shown.start, position.span.start() + shown.end);
            let name = plain(view.quote(words));
            if !deeds.iter().any(|deed| deed.name == name) {
                deeds.push(Sign { name, percent: 100, words, quotation: view.around(words) });
            }
        }
    }
    deeds
}

fn plain(quote: &str) -> String {
    quote.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn overlap(a: Span, b: Span) -> bool {
    a.start() < b.end() && b.start() < a.end()
}

fn skill_sign(id: SkillId, ground: &Ground<'_>) -> Option<Sign> {
    let skill = ground.skills.get(id)?;
    let percent = if skill.standing == Standing::Dated { 100 } else { 50 };
    let name = ground.lexicon.skill(id).name.clone();
    Some(Sign { name, percent, words: skill.named, quotation: *skill.evidence.first()? })
}

fn phrase_sign(phrase: &Phrase, ground: &Ground<'_>) -> Option<Sign> {
    let view = ground.view;
    let words = view.positions.iter().find_map(|position| view.find(phrase, position.span))?;
    let quotation = view.around(words);
    Some(Sign { name: plain(view.quote(words)), percent: 100, words, quotation })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, id, judge, lexicon};

    fn asked(at_least: u32) -> Asks {
        let phrases = ["non-technical", "present*"].iter().filter_map(|p| Phrase::parse(p)).collect();
        Asks::Evidence(EvidenceAsked { topics: Vec::new(), phrases, skills: vec![id("mentoring")], at_least })
    }

    fn lead(text: &str) -> Case {
        Case::new("non-technical presenter\n")
            .position(&format!("Lead, Acme, 2015-01 - 2016-12\n{text}\n"), |_| {})
    }

    #[test]
    fn signs_in_positions_count_and_elsewhere_do_not() {
        assert_eq!(judge(&lead("wrote code"), &asked(1)).verdict, Verdict::Unclear);
        let case = lead("Explained plans to non technical colleagues\nPresented to the board");
        let j = judge(&case, &asked(2));
        assert_eq!((j.verdict, j.share), (Verdict::Met, BasisPoints::FULL));
        assert_eq!(j.evidence[1].of(&case.document.text), "Presented to the board");
    }

    #[test]
    fn fewer_signs_than_asked_are_partly() {
        let j = judge(&lead("Presented to the board"), &asked(2));
        assert_eq!((j.verdict, j.share), (Verdict::Partly, BasisPoints::percent(50)));
    }

    #[test]
    fn two_signs_may_stand_in_one_line_but_not_in_the_same_words() {
        let phrases = ["mentor*", "presented to"].iter().filter_map(|p| Phrase::parse(p)).collect();
        let asks = Asks::Evidence(EvidenceAsked {
            topics: Vec::new(),
            phrases,
            skills: vec![id("mentoring")],
            at_least: 3,
        });
        let case = lead("mentored two, presented to the board").mention("mentored", "mentoring", None);
        assert_eq!(judge(&case, &asks).note, "Mentoring; presented to");
    }

    fn topic(id: &str, at_least: u32) -> Asks {
        let topics = lexicon().topics().iter().position(|t| t.id == id).into_iter().collect();
        Asks::Evidence(EvidenceAsked { topics, phrases: Vec::new(), skills: Vec::new(), at_least })
    }

    #[test]
    fn deeds_count_and_adjectives_are_a_claim_that_earns_nothing() {
        let shown = judge(&lead("Presented the plan to the board"), &topic("communication", 1));
        assert_eq!((shown.verdict, shown.share), (Verdict::Met, BasisPoints::FULL));
        assert_eq!(shown.note, "Presented the plan to the board");
        let said = judge(&lead("Excellent communicator"), &topic("communication", 1));
        assert_eq!((said.verdict, said.share), (Verdict::Unclear, BasisPoints::ZERO));
        assert_eq!(said.note, "claimed, not shown: Excellent communicator");
        let summary = Case::new("Presented plans to the board. Excellent communicator\n");
        assert!(judge(&summary, &topic("communication", 1)).note.starts_with("claimed"));
        let silent = judge(&lead("Wrote code"), &topic("communication", 1));
        assert_eq!(silent.note, "no sign in the text of positions");
    }

    #[test]
    fn the_same_deed_twice_is_one_sign() {
        let twice = lead("Hired 4 engineers\nHired 4 engineers");
        assert_eq!(judge(&twice, &topic("hiring", 2)).verdict, Verdict::Partly);
        let two = lead("Hired 4 engineers\nConducted interviews");
        assert_eq!(judge(&two, &topic("hiring", 2)).verdict, Verdict::Met);
    }

    #[test]
    fn a_listed_skill_is_half_a_sign() {
        let case = Case::new("Strengths: mentoring\n").mention("mentoring", "mentoring", None);
        let j = judge(&case, &asked(1));
        assert_eq!((j.verdict, j.share), (Verdict::Partly, BasisPoints::percent(50)));
    }
}
