//! `prescreen skills`: skills named in a file, or a word in the lexicon.

use std::io::{self, BufWriter, Write};

use prescreen_lexicon::{Lexicon, SkillId};
use prescreen_report::{plain_line, write_json};
use prescreen_resume::read;
use serde_json::{Value, json};

use crate::args::{FileArgs, Rules, Shape, SkillsArgs, SkillsVerb};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &SkillsArgs) -> Result<Exit, Error> {
    match (&args.find, &args.file) {
        (Some(SkillsVerb::Find { word, format, rules }), _) => find(word, *format, rules),
        (None, Some(file)) => mentions(file),
        (None, None) => Err(Error::new("name a file, or `skills find WORD`")),
    }
}

fn mentions(args: &FileArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.rules)?;
    let document = load::document(&args.file)?;
    let resume = read(&document, &lexicon);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut values = Vec::new();
    for mention in &resume.mentions {
        let (start, end) = document.char_range(mention.span);
        let (id, quote) = (&lexicon.skill(mention.skill).id, document.quote(mention.span));
        let cue = mention.cue.map(|c| format!("{c:?}").to_lowercase());
        if args.format == Shape::Text {
            let place = mention.position.map_or("listed", |_| "in a position");
            writeln!(
                out,
                "{id:32} {:28} {place:14} {} [{start}..{end}]",
                plain_line(quote),
                cue.as_deref().unwrap_or("")
            )?;
        }
        values.push(json!({"id": id, "quote": quote, "start": start, "end": end, "cue": cue, "years": mention.years, "position": mention.position}));
    }
    if args.format == Shape::Json {
        write_json(&mut out, &values)?;
    }
    out.flush()?;
    Ok(Exit::Done)
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
