//! `prescreen read`: what was read out of a resume, each fact with its place.

use std::io::{self, BufWriter, Write};

use prescreen_extract::{Document, Span};
use prescreen_lexicon::Lexicon;
use prescreen_report::{plain_line, write_json};
use prescreen_resume::{End, Nature, Period, Position, Resume, read};
use serde_json::{Value, json};

use crate::args::{FileArgs, Shape};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &FileArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.rules)?;
    let document = load::document(&args.file)?;
    let resume = read(&document, &lexicon);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => print(&mut out, &document, &resume)?,
        Shape::Json => write_json(&mut out, &value(&document, &resume, &lexicon))?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// A fact's text, plain, with its place in characters.
fn at(document: &Document, span: Span) -> String {
    let (start, end) = document.char_range(span);
    format!("{}  [{start}..{end}]", plain_line(document.quote(span)))
}

fn print(out: &mut impl Write, document: &Document, resume: &Resume) -> io::Result<()> {
    if let Nature::Other(what) = resume.nature {
        writeln!(out, "not a resume: {}\n", what.message())?;
    }
    writeln!(out, "Sections")?;
    for section in &resume.sections {
        let kind = section.kind.map_or_else(|| "(head)".to_owned(), |k| format!("{k:?}").to_lowercase());
        writeln!(out, "  {kind:15}{}", section.heading.map_or_else(String::new, |h| at(document, h)))?;
    }
    writeln!(out, "Positions")?;
    for position in &resume.positions {
        print_position(out, document, position)?;
    }
    writeln!(out, "Education")?;
    for entry in &resume.education {
        writeln!(out, "  {:12}{}", entry.level.as_str(), at(document, entry.span))?;
    }
    writeln!(out, "Claims")?;
    for claim in &resume.claims {
        writeln!(out, "  {} years ({})  {}", claim.years, claim.of.as_str(), at(document, claim.span))?;
    }
    for remark in &resume.remarks {
        writeln!(out, "Remark {}: {}  {}", remark.code.as_str(), remark.message, at(document, remark.span))?;
    }
    Ok(())
}

fn print_position(out: &mut impl Write, document: &Document, position: &Position) -> io::Result<()> {
    let fact = |span: Option<Span>| span.map_or_else(|| "-".to_owned(), |s| at(document, s));
    writeln!(out, "  {} to {}", start(position.period), end(position.period))?;
    writeln!(out, "    title     {}", fact(position.title))?;
    writeln!(out, "    employer  {}", fact(position.employer))?;
    let software = if position.software { "software" } else { "other work" };
    let engineers = if position.leads_engineering { ", of engineers" } else { "" };
    writeln!(out, "    judged    {software}, leads {}{engineers}", position.leads.as_str())?;
    for span in &position.leads_evidence {
        writeln!(out, "    because   {}", at(document, *span))?;
    }
    Ok(())
}

fn start(period: Period) -> String {
    period.start.map_or_else(|| "-".to_owned(), |d| d.to_string())
}

fn end(period: Period) -> String {
    match period.end {
        End::Date(date) => date.to_string(),
        End::Present => "present".to_owned(),
        End::NotGiven => "-".to_owned(),
    }
}

fn value(document: &Document, resume: &Resume, lexicon: &Lexicon) -> Value {
    let fact = |span: Span| {
        let (start, end) = document.char_range(span);
        json!({"quote": document.quote(span), "start": start, "end": end})
    };
    let position = |p: &Position| {
        json!({
            "title": p.title.map(fact), "employer": p.employer.map(fact),
            "start": p.period.start.map(|d| d.to_string()), "end": Some(end(p.period)).filter(|e| e != "-"),
            "header": fact(p.header), "software": p.software, "leads": p.leads.as_str(), "leads_engineering": p.leads_engineering,
            "team_size": p.team_size, "leads_evidence": p.leads_evidence.iter().map(|s| fact(*s)).collect::<Vec<_>>(),
        })
    };
    let section = |s: &prescreen_resume::Section| json!({"kind": s.kind.map(|k| format!("{k:?}").to_lowercase()), "heading": s.heading.map(fact)});
    let mention = |m: &prescreen_resume::SkillMention| json!({"id": lexicon.skill(m.skill).id, "position": m.position, "evidence": fact(m.span)});
    json!({
        "resume": resume.nature == Nature::Resume,
        "sections": resume.sections.iter().map(section).collect::<Vec<_>>(),
        "positions": resume.positions.iter().map(position).collect::<Vec<_>>(),
        "skills": resume.mentions.iter().map(mention).collect::<Vec<_>>(),
        "education": resume.education.iter().map(|e| json!({"level": e.level.as_str(), "field": e.field.map(fact), "evidence": fact(e.span)})).collect::<Vec<_>>(),
        "claims": resume.claims.iter().map(|c| json!({"years": c.years, "of": c.of.as_str(), "evidence": fact(c.span)})).collect::<Vec<_>>(),
        "remarks": resume.remarks.iter().map(|r| json!({"code": r.code.as_str(), "message": r.message, "evidence": fact(r.span)})).collect::<Vec<_>>(),
    })
}
