//! `prescreen skills`: skills named in a file, or a word in the lexicon.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use prescreen_lexicon::{Cue, Lexicon, SkillId};
use prescreen_report::{plain_line, write_json};
use prescreen_resume::{SkillMention, read};
use serde_json::{Value, json};

use crate::args::{Rules, Shape, SkillsArgs, SkillsVerb};
use crate::exit::{Error, Exit};
use crate::load;
use crate::place::Places;
use crate::read::section_name;

pub(crate) fn run(args: &SkillsArgs) -> Result<Exit, Error> {
    match (&args.find, &args.file) {
        (Some(SkillsVerb::Find { word, format, rules }), _) => find(word, *format, rules),
        (None, Some(file)) => mentions(file, args),
        (None, None) => Err(Error::new("name a file, or `skills find WORD`")),
    }
}

fn mentions(file: &Path, args: &SkillsArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.rules)?;
    let document = load::document(file, &args.ocr)?;
    let resume = read(&document, &lexicon);
    let places = Places::of(&document);
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => {
            resume.mentions.iter().try_for_each(|m| print_mention(&mut out, &lexicon, &places, m))?
        }
        Shape::Json => {
            let values = resume.mentions.iter().map(|m| mention(&lexicon, &places, m));
            write_json(&mut out, &values.collect::<Vec<_>>())?;
        }
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn print_mention(
    out: &mut impl Write,
    lexicon: &Lexicon,
    places: &Places<'_>,
    mention: &SkillMention,
) -> io::Result<()> {
    let place = mention
        .position
        .map_or_else(|| section_name(mention.section).to_owned(), |at| format!("position {}", at + 1));
    let cue = mention.cue.map_or("", cue_name);
    let years = mention.years.map_or_else(String::new, |years| format!("{years} years"));
    let said = format!("{:28} {place:14} {cue:10} {years:9}", lexicon.skill(mention.skill).id);
    writeln!(out, "{} {}", said, places.words(mention.span))
}

fn mention(lexicon: &Lexicon, places: &Places<'_>, mention: &SkillMention) -> Value {
    json!({
        "id": lexicon.skill(mention.skill).id, "section": section_name(mention.section), "position": mention.position,
        "cue": mention.cue.map(cue_name), "years": mention.years, "evidence": places.fact(mention.span),
    })
}

/// How what is said of a skill is called in our output.
fn cue_name(cue: Cue) -> &'static str {
    match cue {
        Cue::Negated => "negated",
        Cue::Learning => "learning",
        Cue::Weak => "weak",
        Cue::Replaced => "replaced",
        Cue::TeamNotSelf => "team",
        Cue::Strong => "strong",
        Cue::Echo => "advert",
    }
}

fn find(word: &str, format: Shape, rules: &Rules) -> Result<Exit, Error> {
    let lexicon = load::lexicon(rules)?;
    let found = lexicon.find(word);
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        Shape::Json => {
            write_json(&mut out, &found.iter().map(|id| entry(&lexicon, *id)).collect::<Vec<_>>())?
        }
        Shape::Text if found.is_empty() => {
            writeln!(out, "{}: not in the lexicon; rules/README.md says how to add it", plain_line(word))?
        }
        Shape::Text => found.iter().try_for_each(|id| print(&mut out, &lexicon, *id))?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn print(out: &mut impl Write, lexicon: &Lexicon, id: SkillId) -> io::Result<()> {
    let skill = lexicon.skill(id);
    let names =
        |ids: &[SkillId]| ids.iter().map(|i| lexicon.skill(*i).id.as_str()).collect::<Vec<_>>().join(", ");
    writeln!(out, "{}  {} ({}, {})", skill.id, skill.name, skill.kind, skill.family)?;
    for (label, text) in
        [("also", skill.aliases.join(", ")), ("is a", names(&skill.is_a)), ("uses", names(&skill.uses))]
    {
        if !text.is_empty() {
            writeln!(out, "  {label:5} {text}")?;
        }
    }
    Ok(())
}

fn entry(lexicon: &Lexicon, id: SkillId) -> Value {
    let skill = lexicon.skill(id);
    let ids = |ids: &[SkillId]| ids.iter().map(|i| lexicon.skill(*i).id.clone()).collect::<Vec<_>>();
    json!({"id": skill.id, "name": skill.name, "family": skill.family, "kind": skill.kind, "aliases": skill.aliases, "is_a": ids(&skill.is_a), "uses": ids(&skill.uses)})
}
