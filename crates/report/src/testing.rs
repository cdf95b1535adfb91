//! A small invented run for the tests of this crate: two candidates, a scan, and a letter with a hostile name.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::sync::OnceLock;

use prescreen_extract::{Document, DocumentBuilder, Format, Reader, Span, Unreadable};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{
    Claim, ClaimOf, End, Leads, Month, NotAResume, PartialDate, Period, Position, Resume, SkillMention, Work,
};
use prescreen_screen::{Requisition, assess, embedded};

use crate::{
    Assessed, Failure, Intake, Part, Printer, ResultLine, Results, Run, RunManifest, Shortlist, Skipped,
    Spool, TableStyle, Timings, from_assessment, not_a_resume, unreadable,
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

/// Every part there is.
pub(crate) const ALL_PARTS: &[Part] =
    &[Part::Line, Part::Place, Part::Cells, Part::PageRow, Part::PageEntry, Part::TableRow];

/// A run whose results were kept as they came, in the order of their paths.
#[derive(Clone)]
pub(crate) struct Kept {
    pub(crate) run: Run,
    pub(crate) results: Vec<ResultLine>,
    pub(crate) style: TableStyle,
}

impl Kept {
    pub(crate) fn new() -> Self {
        let as_of = Month::parse("2024-06").expect("a month");
        let run = Run::new("0.1.0", lexicon(), requisition(), as_of);
        let results = vec![
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
        Self { run, results, style: TableStyle::default() }
    }

    pub(crate) fn requisition(&self) -> &'static Requisition {
        requisition()
    }

    /// The results with the ranks that they have.
    pub(crate) fn ranked(&self) -> Vec<ResultLine> {
        let ranks = [Some(1), Some(2), None, None];
        self.results.iter().zip(ranks).map(|(result, rank)| ResultLine { rank, ..result.clone() }).collect()
    }

    pub(crate) fn printer(&self) -> Printer<'static> {
        Printer { requisition: requisition(), parts: ALL_PARTS, style: self.style }
    }

    /// The results in order.
    pub(crate) fn results(&self) -> Results {
        let mut intake = Intake::new(Spool::new(Cursor::new(Vec::new())), self.results.len());
        for result in &self.results {
            intake.take(&self.printer().sheet(result)).expect("a vector takes everything");
        }
        intake.in_order(BTreeMap::new()).expect("a vector takes everything")
    }

    pub(crate) fn manifest(&self) -> RunManifest {
        let skipped = vec![Skipped { path: ".hidden".into(), reason: "hidden file".into() }];
        self.run.manifest(self.results().counts(), skipped, Timings { wall_ms: 12, threads: 2 })
    }

    /// What a writer writes of the shortlist of so many.
    pub(crate) fn shown(
        &self,
        top: Option<usize>,
        write: impl FnOnce(&mut Vec<u8>, &Shortlist<'_>) -> io::Result<()>,
    ) -> String {
        let (manifest, results) = (self.manifest(), self.results());
        let shortlist = Shortlist { manifest: &manifest, requisition: requisition(), results: &results, top };
        written(|out| write(out, &shortlist))
    }
}

/// A store that is full after so many bytes.
#[derive(Debug)]
pub(crate) struct Full {
    inner: Cursor<Vec<u8>>,
    room: usize,
}

impl Full {
    pub(crate) fn after(room: usize) -> Self {
        Self { inner: Cursor::new(Vec::new()), room }
    }
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = self.room.saturating_sub(self.inner.get_ref().len()).min(bytes.len());
        if room == 0 && !bytes.is_empty() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.inner.write(&bytes[..room])
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Full {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.inner.read(bytes)
    }
}

impl Seek for Full {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
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
