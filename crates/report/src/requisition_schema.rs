//! The JSON Schema of a requisition file, out of the table of kinds and the rules, for editors that complete and check
//! TOML by one. It says what a file may hold; `requisition lint` alone says whether the file is right.

use prescreen_lexicon::Lexicon;
use prescreen_screen::{KINDS, Kind};
use serde_json::{Map, Value, json};

/// The JSON Schema (2020-12) of a requisition for these rules, whose skills and topics it names.
#[must_use]
pub fn requisition_schema(lexicon: &Lexicon) -> Value {
    let skills: Vec<&str> = lexicon.skills().iter().map(|skill| skill.id.as_str()).collect();
    let topics: Vec<&str> = lexicon.topics().iter().map(|topic| topic.id.as_str()).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "prescreen requisition",
        "description": "A role: what is asked, each with its weight. All weights together are 10000.",
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "title", "criterion"],
        "properties": {
            "id": text("Its id, in kebab case."),
            "title": text("What the role is called."),
            "summary": {"type": "string", "description": "The role in a sentence or two."},
            "description": {"type": "string", "description": "The posting as candidates read it; sentences pasted from it are flagged."},
            "criterion": {
                "type": "array",
                "minItems": 1,
                "items": {"oneOf": KINDS.iter().map(criterion).collect::<Vec<_>>()},
            },
        },
        "$defs": {
            "skills": list(&json!({"enum": skills}), "Ids of skills; `prescreen skills find WORD` looks one up."),
            "topics": list(&json!({"enum": topics}), "Soft things, shown by deeds."),
        },
    })
}

/// A criterion of one kind.
fn criterion(kind: &Kind) -> Value {
    let mut properties = Map::new();
    properties.insert("kind".to_owned(), json!({"const": kind.name, "description": kind.doc}));
    for key in COMMON.iter().chain(kind.keys) {
        properties.insert((*key).to_owned(), value_of(key));
    }
    json!({
        "type": "object",
        "title": kind.name,
        "additionalProperties": false,
        "required": ["kind", "id", "label"],
        "properties": properties,
    })
}

/// The keys of every criterion, beside its kind.
const COMMON: &[&str] = &["id", "label", "weight", "required", "informational", "question"];

/// What may stand at a key of a criterion.
fn value_of(key: &str) -> Value {
    match key {
        "id" => text("Unique within the requisition, dotted: leadership.engineering."),
        "label" => text("What the shortlist calls it."),
        "question" => text("What to ask in an interview when the resume leaves it open."),
        "weight" => number(0, "Its share of the score, of 10000; not given for what is informational."),
        "required" => flag("A strong candidate must meet it."),
        "informational" => flag("It is found and shown, and earns nothing."),
        "of" => one_of(&["total", "software", "people", "engineering_leadership"], "Which work is counted."),
        "software_only" => flag("Leaves out years of leading engineers who build no software."),
        "min_months" => number(0, "So many months, at least."),
        "above_months" => number(0, "The upper end of the range that the role describes, in months."),
        "above" => one_of(&["flag", "taper"], "What more than that does: a flag, or fewer points."),
        "within_months" => number(1, "Used at most so many months ago."),
        "any_of" | "all_of" | "skills" => json!({"$ref": "#/$defs/skills"}),
        "groups" => list(&json!({"$ref": "#/$defs/skills"}), "Groups of skills; one of each group is asked."),
        "at_least" => number(1, "So many of what is listed."),
        "topics" => json!({"$ref": "#/$defs/topics"}),
        "phrases" => list(&json!({"type": "string"}), "Words in the text of positions."),
        "level" => one_of(
            &["bootcamp", "secondary", "diploma", "associate", "bachelor", "master", "phd"],
            "A degree of this level or higher.",
        ),
        "fields" => list(&json!({"type": "string"}), "Fields of study."),
        _ => json!({}),
    }
}

fn text(doc: &str) -> Value {
    json!({"type": "string", "minLength": 1, "description": doc})
}

fn number(least: u32, doc: &str) -> Value {
    json!({"type": "integer", "minimum": least, "description": doc})
}

fn flag(doc: &str) -> Value {
    json!({"type": "boolean", "description": doc})
}

fn one_of(names: &[&str], doc: &str) -> Value {
    json!({"enum": names, "description": doc})
}

fn list(items: &Value, doc: &str) -> Value {
    json!({"type": "array", "minItems": 1, "items": items, "description": doc})
}

#[cfg(test)]
mod tests {
    use prescreen_screen::{Requisition, embedded};

    use super::*;

    /// Whether the schema takes `toml`, and whether it reads as a requisition.
    fn taken(toml: &str, lexicon: &Lexicon) -> (bool, bool) {
        let value: Value = toml::from_str(toml).expect("TOML");
        let schema = requisition_schema(lexicon);
        let valid = jsonschema::draft202012::new(&schema).expect("a schema").is_valid(&value);
        (valid, Requisition::parse("role.toml", toml, lexicon).is_ok())
    }

    #[test]
    fn every_requisition_that_comes_along_and_every_example_is_valid() {
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        for role in embedded() {
            assert_eq!(taken(role.text, &lexicon), (true, true), "{}", role.id);
        }
        for kind in KINDS {
            let role = format!("id = \"a\"\ntitle = \"A\"\n{}", kind.example);
            assert_eq!(taken(&role, &lexicon), (true, true), "{}", kind.name);
        }
    }

    #[test]
    fn what_does_not_read_is_not_valid() {
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        let good = embedded()[0].text;
        for (right, wrong) in [
            ("weight = ", "wieght = "),
            ("\"java\"", "\"jvaa\""),
            ("of = \"software\"", "of = \"hardware\""),
            ("above = \"flag\"", "above = \"drop\""),
            ("kind = \"tenure\"", "kind = \"years\""),
            ("min_months = 60", "min_months = -1"),
            ("required = true\nof", "required = \"yes\"\nof"),
            ("title = ", "titel = "),
            ("groups = [[\"sql\"], [\"nosql\"]]", "groups = [\"sql\", \"nosql\"]"),
        ] {
            assert!(good.contains(right), "{right}");
            assert_eq!(taken(&good.replacen(right, wrong, 1), &lexicon), (false, false), "{wrong}");
        }
    }

    #[test]
    fn every_key_and_every_name_is_said() {
        for key in COMMON.iter().chain(KINDS.iter().flat_map(|kind| kind.keys)) {
            assert_ne!(value_of(key), json!({}), "{key} has no line in `value_of`");
        }
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        for (kind, key) in [("tenure", "of"), ("education", "level"), ("tenure", "above")] {
            let kind = KINDS.iter().find(|known| known.name == kind).expect("a kind");
            for name in value_of(key)["enum"].as_array().expect("names").iter().filter_map(Value::as_str) {
                let given = kind.example.lines().filter(|line| !line.starts_with(&format!("{key} =")));
                let given = given.collect::<Vec<_>>().join("\n");
                let role = format!("id = \"a\"\ntitle = \"A\"\n{given}\n{key} = \"{name}\"\n");
                assert_eq!(taken(&role, &lexicon), (true, true), "{key} = {name}");
            }
        }
    }
}
