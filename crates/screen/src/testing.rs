//! Small invented resumes for the tests of this crate.

use std::sync::OnceLock;

use prescreen_extract::{Document, DocumentBuilder, Format, Reader, Span};
use prescreen_lexicon::{Cue, DegreeLevel, Lexicon, SkillId};
use prescreen_resume::{
    Contact, ContactKind, Education, End, Leads, Month, PartialDate, Period, Position, Resume, SkillMention,
    Work,
};

use crate::criterion::Ground;
use crate::finding::Judgement;
use crate::{Asks, View};

/// The rules of the repository.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the repository's rules compile"))
}

/// The skill of that id.
pub(crate) fn id(skill: &str) -> SkillId {
    lexicon().skill_id(skill).unwrap_or_else(|| panic!("no skill {skill}"))
}

/// `YYYY-MM`.
pub(crate) fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// What `asks` says of `case` in June 2024.
pub(crate) fn judge(case: &Case, asks: &Asks) -> Judgement {
    let view = View::new(&case.document, &case.resume, month("2024-06"));
    asks.judge(&Ground::new(&view, lexicon()))
}

/// A document and the resume in it.
pub(crate) struct Case {
    pub(crate) document: Document,
    pub(crate) resume: Resume,
}

impl Case {
    pub(crate) fn new(text: &str) -> Self {
        Self { document: document(text), resume: Resume::default() }
    }

    /// Adds text and gives its span.
    fn add(&mut self, text: &str) -> Span {
        let start = self.document.text.len();
        self.document = document(&format!("{}{text}", self.document.text));
        Span::new(start, start + text.len())
    }

    /// Adds a position: its first line is "title, employer, start - end", with or without the dates.
    pub(crate) fn position(mut self, text: &str, change: impl FnOnce(&mut Position)) -> Self {
        let span = self.add(text);
        let header = text.lines().next().unwrap_or_default();
        let dates = header.rsplit_once(", ").and_then(|(_, dates)| dates.split_once(" - "));
        let period = Period {
            start: dates.and_then(|(start, _)| date(start)),
            end: dates.map_or(End::NotGiven, |(_, end)| date(end).map_or(End::Present, End::Date)),
        };
        let header = Span::new(span.start(), span.start() + header.len());
        let mut position = Position {
            title: None,
            employer: None,
            period,
            period_span: dates.map(|(start, _)| Span::new(header.end() - start.len(), header.end())),
            header,
            span,
            work: Work::Employment,
            software: false,
            leads: Leads::None,
            leads_engineering: false,
            team_size: None,
            leads_evidence: Vec::new(),
        };
        change(&mut position);
        self.resume.positions.push(position);
        self
    }

    /// Marks the last occurrence of `word` as a mention; it belongs to the position it stands in.
    pub(crate) fn mention(mut self, word: &str, skill: &str, cue: Option<Cue>) -> Self {
        let start = self.document.text.rfind(word).expect("the word stands in the text");
        let word = word.split(' ').next().unwrap_or_default();
        let span = Span::new(start, start + word.len());
        let position = self.resume.positions.iter().position(|p| p.span.contains(span));
        self.resume.mentions.push(SkillMention {
            skill: id(skill),
            span,
            cue,
            years: None,
            section: None,
            position,
        });
        self
    }

    /// Prints `years` beside the last mention.
    pub(crate) fn years(mut self, years: u8) -> Self {
        self.resume.mentions.last_mut().expect("a mention").years = Some(years);
        self
    }

    /// Adds a degree.
    pub(crate) fn degree(mut self, text: &str, level: DegreeLevel) -> Self {
        let span = self.add(text);
        self.resume.education.push(Education { level, field: None, span });
        self
    }

    /// Marks the first occurrence of `name` as the person's name.
    pub(crate) fn name(mut self, name: &str) -> Self {
        let start = self.document.text.find(name).expect("the name stands in the text");
        let span = Span::new(start, start + name.len());
        self.resume.contacts.push(Contact { kind: ContactKind::Name, span });
        self
    }
}

fn date(text: &str) -> Option<PartialDate> {
    Month::parse(text).map(PartialDate::Month).or_else(|| text.parse().ok().map(PartialDate::Year))
}

fn document(text: &str) -> Document {
    let mut document = DocumentBuilder::new(Format::Text, Reader::Text).finish();
    document.text = text.to_owned();
    document.visible_len = text.len();
    document
}
