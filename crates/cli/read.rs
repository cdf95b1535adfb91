//! `prescreen read`: what was read out of a resume, each fact with its place.

use std::io::{self, BufWriter, Write};

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, SectionKind};
use prescreen_report::{plain_line, write_json};
use prescreen_resume::{
    Claim, Contact, ContactKind, Education, End, Nature, Period, Position, Remark, Resume, Section,
    SkillMention, read,
};
use serde_json::{Value, json};

use crate::args::{FileArgs, Shape};
use crate::exit::{Error, Exit};
use crate::load;
use crate::place::Places;

pub(crate) fn run(args: &FileArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.rules)?;
    let document = load::document(&args.file, &args.ocr)?;
    let resume = read(&document, &lexicon);
    let places = Places::of(&document);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => print(&mut out, &places, &resume)?,
        Shape::Json => write_json(&mut out, &value(&places, &resume, &lexicon))?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn print(out: &mut impl Write, places: &Places<'_>, resume: &Resume) -> io::Result<()> {
    if let Nature::Other(what) = resume.nature {
        writeln!(out, "not a resume: {}\n", what.message())?;
    }
    writeln!(out, "Sections")?;
    for section in &resume.sections {
        let heading = section.heading.map_or_else(|| "(no heading)".to_owned(), |h| places.words(h));
        writeln!(out, "  {:15}{heading}", section_name(section.kind))?;
    }
    writeln!(out, "\nPositions")?;
    for position in &resume.positions {
        print_position(out, places, position)?;
    }
    writeln!(out, "\nEducation")?;
    for entry in &resume.education {
        writeln!(out, "  {:12}{}", entry.level.as_str(), places.words(entry.span))?;
    }
    writeln!(out, "\nClaims, which count for nothing by themselves")?;
    for claim in &resume.claims {
        writeln!(out, "  {} years ({})  {}", claim.years, claim.of.as_str(), places.words(claim.span))?;
    }
    writeln!(out, "\nKept out of judging")?;
    for contact in &resume.contacts {
        writeln!(out, "  {:12}{}", contact_name(contact.kind), places.words(contact.span))?;
    }
    for remark in &resume.remarks {
        writeln!(out, "\nRemark {}: {}", remark.code.as_str(), plain_line(&remark.message))?;
        if !remark.span.is_empty() {
            writeln!(out, "  {}", places.words(remark.span))?;
        }
    }
    Ok(())
}

fn print_position(out: &mut impl Write, places: &Places<'_>, position: &Position) -> io::Result<()> {
    let fact = |span: Option<Span>| span.map_or_else(|| "-".to_owned(), |s| places.words(s));
    writeln!(
        out,
        "  {} to {}",
        start(position.period).unwrap_or_else(dash),
        end(position.period).unwrap_or_else(dash)
    )?;
    writeln!(out, "    title     {}", fact(position.title))?;
    writeln!(out, "    employer  {}", fact(position.employer))?;
    let software = if position.software { "software" } else { "other work" };
    let engineers = if position.leads_engineering { ", of engineers" } else { "" };
    writeln!(out, "    judged    {software}, leads {}{engineers}", position.leads.as_str())?;
    for span in &position.leads_evidence {
        writeln!(out, "    because   {}", places.words(*span))?;
    }
    Ok(())
}

fn dash() -> String {
    "-".to_owned()
}

fn start(period: Period) -> Option<String> {
    period.start.map(|date| date.to_string())
}

fn end(period: Period) -> Option<String> {
    match period.end {
        End::Date(date) => Some(date.to_string()),
        End::Present => Some("present".to_owned()),
        End::NotGiven => None,
    }
}

/// How sections are called in our output.
pub(crate) fn section_name(kind: Option<SectionKind>) -> &'static str {
    match kind {
        None => "head",
        Some(SectionKind::Experience) => "experience",
        Some(SectionKind::Projects) => "projects",
        Some(SectionKind::Skills) => "skills",
        Some(SectionKind::Summary) => "summary",
        Some(SectionKind::Education) => "education",
        Some(SectionKind::Certifications) => "certifications",
        Some(SectionKind::Courses) => "courses",
        Some(SectionKind::Publications) => "publications",
        Some(SectionKind::Awards) => "awards",
        Some(SectionKind::Languages) => "languages",
        Some(SectionKind::Interests) => "interests",
        Some(SectionKind::Volunteering) => "volunteering",
        Some(SectionKind::Personal) => "personal",
        Some(SectionKind::References) => "references",
    }
}

fn contact_name(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Name => "name",
        ContactKind::Email => "email",
        ContactKind::Phone => "phone",
        ContactKind::Link => "link",
    }
}

fn value(places: &Places<'_>, resume: &Resume, lexicon: &Lexicon) -> Value {
    let fact = |span: Span| places.fact(span);
    let section = |s: &Section| json!({"kind": section_name(s.kind), "heading": s.heading.map(fact)});
    let mention = |m: &SkillMention| json!({"id": lexicon.skill(m.skill).id, "position": m.position, "evidence": fact(m.span)});
    let degree = |e: &Education| json!({"level": e.level.as_str(), "field": e.field.map(fact), "evidence": fact(e.span)});
    let claim = |c: &Claim| json!({"years": c.years, "of": c.of.as_str(), "evidence": fact(c.span)});
    let remark =
        |r: &Remark| json!({"code": r.code.as_str(), "message": r.message, "evidence": fact(r.span)});
    let contact = |c: &Contact| json!({"kind": contact_name(c.kind), "evidence": fact(c.span)});
    let other = match resume.nature {
        Nature::Resume => None,
        Nature::Other(what) => Some(what.as_str()),
    };
    json!({
        "not_a_resume": other,
        "sections": resume.sections.iter().map(section).collect::<Vec<_>>(),
        "positions": resume.positions.iter().map(|p| position(places, p)).collect::<Vec<_>>(),
        "skills": resume.mentions.iter().map(mention).collect::<Vec<_>>(),
        "education": resume.education.iter().map(degree).collect::<Vec<_>>(),
        "claims": resume.claims.iter().map(claim).collect::<Vec<_>>(),
        "contacts": resume.contacts.iter().map(contact).collect::<Vec<_>>(),
        "remarks": resume.remarks.iter().map(remark).collect::<Vec<_>>(),
    })
}

fn position(places: &Places<'_>, p: &Position) -> Value {
    let fact = |span: Span| places.fact(span);
    json!({
        "title": p.title.map(fact), "employer": p.employer.map(fact),
        "start": start(p.period), "end": end(p.period), "header": fact(p.header),
        "software": p.software, "leads": p.leads.as_str(), "leads_engineering": p.leads_engineering,
        "team_size": p.team_size, "leads_evidence": p.leads_evidence.iter().map(|s| fact(*s)).collect::<Vec<_>>(),
    })
}
