//! A draft as TOML.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use prescreen_lexicon::{Lexicon, SkillId};

use super::ask::Ask;
use super::weigh::Weighed;
use crate::{Importance, TenureOf, years};

/// Characters of a sentence that a comment keeps.
const COMMENT: usize = 240;
/// Names of skills in a label.
const NAMES: usize = 4;

/// The requisition; comments say which sentence each criterion came from, and what was left out.
pub(super) fn toml(title: &str, all: &[Weighed], left_out: &[String], lexicon: &Lexicon) -> String {
    let mut out = format!(
        "# A draft out of a job description, for a person to edit: each criterion has above it the sentence it came from.\n\
         # Check the weights (they sum to 10000), what is required, and the years. Then: prescreen requisition lint FILE\n\
         id = {}\ntitle = {}\n",
        quoted(&id(title)),
        quoted(title)
    );
    if !left_out.is_empty() {
        out.push_str("\n# Left out, as it says nothing about the work:\n");
        left_out.iter().for_each(|why| comment(&mut out, why));
    }
    let mut taken = BTreeSet::new();
    for weighed in all {
        out.push('\n');
        weighed.wish.sources.iter().for_each(|source| comment(&mut out, source));
        criterion(&mut out, weighed, &mut taken, lexicon);
    }
    out
}

fn criterion(out: &mut String, weighed: &Weighed, taken: &mut BTreeSet<String>, lexicon: &Lexicon) {
    let described = Described::of(&weighed.wish.ask, lexicon);
    let mut own = described.id.clone();
    let mut number = 2;
    while !taken.insert(own.clone()) {
        own = format!("{}-{number}", described.id);
        number += 1;
    }
    let importance = match weighed.importance {
        Importance::Informational => "informational = true".to_owned(),
        Importance::Preferred => format!("weight = {}", weighed.weight.get()),
        Importance::Required => format!("weight = {}\nrequired = true", weighed.weight.get()),
    };
    let Described { label, keys, question, .. } = described;
    let _ = write!(
        out,
        "[[criterion]]\nid = {}\nlabel = {}\n{importance}\n{keys}question = {}\n",
        quoted(&own),
        quoted(&label),
        quoted(&question)
    );
}

/// What one criterion says.
struct Described {
    id: String,
    label: String,
    /// The kind and its keys, a line each.
    keys: String,
    question: String,
}

impl Described {
    fn of(ask: &Ask, lexicon: &Lexicon) -> Self {
        match ask {
            Ask::Tenure { of, months, most } => tenure(*of, *months, *most),
            Ask::Skills { groups, at_least, months } => skills(groups, *at_least, *months, lexicon),
            Ask::Studies(asked) => {
                let fields: Vec<String> = asked.fields.iter().map(|field| quoted(field)).collect();
                let fields = if fields.is_empty() {
                    String::new()
                } else {
                    format!("fields = [{}]\n", fields.join(", "))
                };
                Self {
                    id: "education".to_owned(),
                    label: "Degree".to_owned(),
                    keys: format!("kind = \"education\"\nlevel = \"{}\"\n{fields}", asked.level.as_str()),
                    question: "How did you learn what the work needs?".to_owned(),
                }
            }
            Ask::Topic(at) => {
                let (id, name) = lexicon.topics().get(*at).map_or(("", ""), |topic| (&topic.id, &topic.name));
                Self {
                    id: format!("soft.{id}"),
                    label: name.to_owned(),
                    keys: format!("kind = \"evidence\"\ntopics = [\"{id}\"]\n"),
                    question: "Tell me about a time when this was needed of you.".to_owned(),
                }
            }
        }
    }
}

fn tenure(of: TenureOf, months: u32, most: Option<u32>) -> Described {
    let (id, label, question) = match of {
        TenureOf::Total => {
            ("experience.total", "Years of work", "What of your work is nearest to this role?")
        }
        TenureOf::Software => (
            "experience.software",
            "Years in software",
            "What did you build yourself, in which of your roles?",
        ),
        TenureOf::People => (
            "leadership.people",
            "Years leading people",
            "Who reported to you, how many, and from when to when?",
        ),
        TenureOf::EngineeringLeadership => (
            "leadership.engineering",
            "Years leading engineers",
            "Which engineers reported to you, how many, and from when to when?",
        ),
    };
    let above = most.map_or_else(String::new, |most| format!("above_months = {most}\nabove = \"flag\"\n"));
    Described {
        id: id.to_owned(),
        label: label.to_owned(),
        keys: format!("kind = \"tenure\"\nof = \"{}\"\nmin_months = {months}\n{above}", of.as_str()),
        question: question.to_owned(),
    }
}

fn skills(groups: &[Vec<SkillId>], at_least: usize, months: Option<u32>, lexicon: &Lexicon) -> Described {
    let list = |group: &Vec<SkillId>| {
        let ids: Vec<String> = group.iter().map(|id| quoted(&lexicon.skill(*id).id)).collect();
        format!("[{}]", ids.join(", "))
    };
    let asked = match groups {
        [one] => format!("any_of = {}\n", list(one)),
        many if many.iter().all(|group| group.len() == 1) && at_least == many.len() => {
            format!("all_of = {}\n", list(&many.concat()))
        }
        many => {
            let lists: Vec<String> = many.iter().map(list).collect();
            format!("groups = [{}]\nat_least = {at_least}\n", lists.join(", "))
        }
    };
    let months_key = months.map_or_else(String::new, |months| format!("min_months = {months}\n"));
    let all: Vec<SkillId> = groups.concat();
    let names: Vec<&str> = all.iter().take(NAMES).map(|id| lexicon.skill(*id).name.as_str()).collect();
    let more = if all.len() > NAMES { " and more" } else { "" };
    let names = names.join(", ");
    let long =
        months.map_or_else(String::new, |months| format!(", {} years", years(months).trim_end_matches(".0")));
    Described {
        id: format!("skills.{}", all.first().map_or("none", |id| lexicon.skill(*id).id.as_str())),
        label: format!("{names}{more}{long}"),
        keys: format!("kind = \"skills\"\n{asked}{months_key}"),
        question: format!("Where did you use {names}, for what, and when last?"),
    }
}

/// Kebab case of a title.
fn id(title: &str) -> String {
    let lower = title.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.is_empty() { "role".to_owned() } else { words.join("-") }
}

/// A text of TOML.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A line of comment, cut where it is long.
fn comment(out: &mut String, text: &str) {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(COMMENT).collect();
    let cut = if text.chars().count() > COMMENT { " ..." } else { "" };
    let _ = writeln!(out, "# {}{cut}", plain.trim_end());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_comments_hold_whatever_the_description_holds() {
        assert_eq!(quoted("a \"b\" \\ \n"), "\"a \\\"b\\\" \\\\  \"");
        let mut out = String::new();
        comment(&mut out, "one\ntwo\u{0}");
        assert_eq!(out, "# one two\n");
        assert_eq!(id("Sr. C++ Engineer (EU)"), "sr-c-engineer-eu");
        assert_eq!(id("Ürün"), "r-n");
    }
}
