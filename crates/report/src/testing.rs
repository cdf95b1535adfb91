//! A small invented run for the tests of this crate: two candidates, a scan, and a letter with a hostile name.

use std::io;
use std::sync::OnceLock;

use prescreen_extract::{Document, DocumentBuilder, Format, Reader, Span, Unreadable};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{
    Claim, ClaimOf, End, Leads, Month, NotAResume, PartialDate, Period, Position, Resume, SkillMention, Work,
};
use prescreen_screen::{Requisition, assess, embedded};

use crate::{
    Assessed, Failure, Ranking, ResultLine, Run, RunManifest, Shortlist, Skipped, Timings, from_assessment,
    not_a_resume, rank, unreadable,
};

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the repository's rules compile"))
}

fn requisition() -> &'static Requisition {
    static REQUISITION: OnceLock<Requisition> = OnceLock::new();
    let read = || Requisition::parse("default", embedded()[0].text, lexicon()).expect("reads");
    REQUISITION.get_or_init(read)
}

/// What a writer writes, as text.
pub(crate) fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("a vector takes everything");
    String::from_utf8(out).expect("writers write UTF-8")
}

/// A run that was kept.
pub(crate) struct Kept {
    pub(crate) manifest: RunManifest,
    pub(crate) results: Vec<ResultLine>,
    pub(crate) ranking: Ranking,
}

impl Kept {
    pub(crate) fn new() -> Self {
        let as_of = Month::parse("2024-06").expect("a month");
        let run = Run::new("0.1.0", lexicon(), requisition(), as_of);
        let mut results = vec![
            candidate("strong.txt", 'a', STRONG, &run),
            candidate("short.txt", 'b', SHORT, &run),
            unreadable("scan.pdf", &sha('c'), &run, Failure::from(&Unreadable::ImageOnly)),
            not_a_resume(
                "=cmd|' /C calc'!A0.pdf",
                &sha('d'),
                &run,
                &document("Dear Sir"),
                NotAResume::CoverLetter,
            ),
        ];
        let ranking = rank(&mut results, &run);
        let skipped = vec![Skipped { path: ".hidden".into(), reason: "hidden file".into() }];
        let manifest = run.manifest(&results, skipped, Timings { wall_ms: 12, threads: 2 });
        Self { manifest, results, ranking }
    }

    pub(crate) fn requisition(&self) -> &'static Requisition {
        requisition()
    }

    pub(crate) fn shortlist(&self) -> Shortlist<'_> {
        Shortlist { manifest: &self.manifest, requisition: requisition(), results: &self.results, top: None }
    }
}

fn sha(digit: char) -> String {
    digit.to_string().repeat(64)
}

const STRONG: &str = "More than 10 years of experience\n\
Developer, Beta, 2008-01 - 2013-12\n\
PostgreSQL and MongoDB behind REST services, Jenkins and Docker\n\
Engineering Manager, Acme, 2014-01 - 2021-12\n\
Led 9 engineers: Java microservices on AWS, OAuth, high availability; hired 4 engineers, mentored juniors; \
presented plans to the board, worked with product managers; owned the roadmap; planned the budget\n";

const SHORT: &str = "Entwickler <script>alert(1)</script>, Süd, 2020 - 2022\nPython & Flask\n";

fn document(text: &str) -> Document {
    let mut document = DocumentBuilder::new(Format::Text, Reader::Text).finish();
    document.text = text.to_owned();
    document.visible_len = text.len();
    document
}

fn candidate(path: &str, digit: char, text: &str, run: &Run) -> ResultLine {
    let document = document(text);
    let resume = read(text);
    let assessment = assess(&document, &resume, requisition(), lexicon(), run.as_of);
    let assessed =
        Assessed { document: &document, resume: &resume, assessment: &assessment, lexicon: lexicon() };
    from_assessment(path, &sha(digit), run, assessed)
}

/// Reads the little that these tests need: lines "title, employer, start - end", skills by name, a claim.
fn read(text: &str) -> Resume {
    let mut resume = Resume::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        if line.contains(" - ") {
            resume.positions.push(position(line.trim_end(), span));
        } else if let Some(position) = resume.positions.last_mut() {
            position.span = position.span.join(span);
        } else {
            resume.claims.push(Claim { years: 10, of: ClaimOf::Total, span });
        }
    }
    resume.mentions = mentions(text, &resume.positions);
    resume
}

fn position(line: &str, span: Span) -> Position {
    let date = |text: &str| {
        Month::parse(text).map(PartialDate::Month).or_else(|| text.parse().ok().map(PartialDate::Year))
    };
    let parts: Vec<&str> = line.split(", ").collect();
    let (from, to) = parts[2].split_once(" - ").expect("two dates");
    let leads = line.contains("Manager");
    let title = Span::new(span.start(), span.start() + parts[0].len());
    Position {
        title: Some(title),
        employer: Some(Span::new(title.end() + 2, title.end() + 2 + parts[1].len())),
        period: Period { start: date(from), end: date(to).map_or(End::Present, End::Date) },
        period_span: Some(Span::new(span.end() - parts[2].len(), span.end())),
        header: span,
        span,
        work: Work::Employment,
        software: true,
        leads: if leads { Leads::People } else { Leads::None },
        leads_engineering: leads,
        team_size: None,
        leads_evidence: Vec::new(),
    }
}

fn mentions(text: &str, positions: &[Position]) -> Vec<SkillMention> {
    let named = [
        ("PostgreSQL", "postgresql"),
        ("MongoDB", "mongodb"),
        ("REST", "rest"),
        ("Jenkins", "jenkins"),
        ("Docker", "docker"),
        ("Java", "java"),
        ("microservices", "microservices"),
        ("AWS", "aws"),
        ("hired", "hiring"),
        ("mentored", "mentoring"),
        ("OAuth", "oauth"),
        ("high availability", "high-availability"),
        ("Python", "python"),
        ("Flask", "flask"),
    ];
    let mut mentions: Vec<SkillMention> = named
        .iter()
        .filter_map(|(word, id)| {
            let start = text.find(word)?;
            let span = Span::new(start, start + word.len());
            let position = positions.iter().position(|p| p.span.contains(span));
            let skill = lexicon().skill_id(id).expect("the lexicon has it");
            Some(SkillMention { skill, span, cue: None, years: None, section: None, position })
        })
        .collect();
    mentions.sort_by_key(|mention| mention.span);
    mentions
}
