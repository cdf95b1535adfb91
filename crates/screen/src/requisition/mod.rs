//! The role: a TOML file that a recruiter can read and edit, made of weighted criteria.
//!
//! Reading it notes every problem with its line and a remedy, not only the first. What can be read may still be
//! unwise; [`lint`] says so.

mod embedded;
mod keys;
mod lint;
mod nearest;
mod problem;

use prescreen_lexicon::Lexicon;
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

pub use embedded::{Embedded, embedded};
pub(crate) use keys::Keys;
pub use lint::{Lint, lint};
pub use problem::{Problem, RequisitionError};

use crate::{BasisPoints, Criterion, Importance, KINDS};
use problem::Problems;

/// What a role asks.
#[derive(Clone, Debug)]
pub struct Requisition {
    /// Its id, in kebab case.
    pub id: String,
    /// What the role is called.
    pub title: String,
    /// The role in a sentence or two; may be empty.
    pub summary: String,
    /// The posting as candidates read it, against which pasted sentences are found; may be empty.
    pub description: String,
    /// What is asked; the weights sum to [`BasisPoints::FULL`].
    pub criteria: Vec<Criterion>,
    /// Its file as read.
    pub text: String,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub hash: String,
}

impl Requisition {
    /// Reads the requisition `text`; `name` is what errors call the file.
    ///
    /// # Errors
    /// All problems found, each with its line and a remedy.
    pub fn parse(name: &str, text: &str, lexicon: &Lexicon) -> Result<Self, RequisitionError> {
        let mut problems = Problems::new(text);
        let requisition = match DeTable::parse(text) {
            Ok(table) => read(&mut Keys::new(table.get_ref(), table.span(), &mut problems, lexicon), text),
            Err(error) => {
                let at = error.span().unwrap_or_default();
                problems.add(at, error.message().to_owned(), "mend the TOML at this line".to_owned());
                None
            }
        };
        let problems = problems.into_sorted();
        match requisition {
            Some(requisition) if problems.is_empty() => Ok(requisition),
            _ => Err(RequisitionError { file: name.to_owned(), problems }),
        }
    }

    /// The criterion with this id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }
}

fn read(keys: &mut Keys<'_>, text: &str) -> Option<Requisition> {
    let (id, title) = (keys.text("id"), keys.text("title"));
    let summary = keys.optional_text("summary").unwrap_or_default();
    let description = keys.optional_text("description").unwrap_or_default();
    let criteria = read_criteria(keys);
    keys.no_others(&["id", "title", "summary", "description", "criterion"]);
    Some(Requisition {
        id: id?,
        title: title?,
        summary,
        description,
        criteria: criteria?,
        text: text.to_owned(),
        hash: hash(text),
    })
}

fn read_criteria(keys: &mut Keys<'_>) -> Option<Vec<Criterion>> {
    let Some(DeValue::Array(tables)) = keys.value("criterion") else {
        keys.problem("criterion", "there is no criterion", "write at least one [[criterion]]");
        return None;
    };
    let mut criteria: Vec<Criterion> = Vec::new();
    let mut complete = true;
    for value in tables.iter() {
        let DeValue::Table(table) = value.get_ref() else {
            keys.problem(
                "criterion",
                "a criterion is a table",
                "write it as [[criterion]] with its keys below",
            );
            return None;
        };
        let mut own = keys.within(table, value.span());
        match read_criterion(&mut own) {
            Some(criterion) if criteria.iter().any(|known| known.id == criterion.id) => {
                own.problem(
                    "id",
                    "this id is taken by an earlier criterion",
                    "give each criterion an id of its own",
                );
            }
            Some(criterion) => criteria.push(criterion),
            None => complete = false,
        }
    }
    if complete {
        check_weights(keys, &criteria);
    }
    complete.then_some(criteria)
}

fn read_criterion(keys: &mut Keys<'_>) -> Option<Criterion> {
    let kind = keys.choice("kind", &KINDS.iter().map(|kind| (kind.name, kind)).collect::<Vec<_>>());
    let (id, label) = (keys.text("id"), keys.text("label"));
    let (importance, weight) = read_importance(keys)?;
    let question = keys.optional_text("question");
    let kind = kind?;
    let asks = (kind.read)(keys);
    let common = ["kind", "id", "label", "weight", "required", "informational", "question"];
    keys.no_others(&[&common, kind.keys].concat());
    let line = keys.line();
    Some(Criterion { id: id?, label: label?, weight: weight?, importance, question, asks: asks?, line })
}

/// What the criterion is for, and its weight where that could be read; what is for information has none.
fn read_importance(keys: &mut Keys<'_>) -> Option<(Importance, Option<BasisPoints>)> {
    let required = keys.optional_flag("required").unwrap_or_default();
    if !keys.optional_flag("informational").unwrap_or_default() {
        let importance = if required { Importance::Required } else { Importance::Preferred };
        return Some((importance, keys.number("weight").map(BasisPoints::new)));
    }
    if required {
        keys.problem(
            "informational",
            "a criterion is required or informational, not both",
            "take one of the two out",
        );
        return None;
    }
    if keys.has("weight") && keys.optional_number("weight") != Some(0) {
        keys.problem(
            "weight",
            "what is informational earns nothing, so that it has no weight",
            "take `weight` out, or `informational`",
        );
        return None;
    }
    Some((Importance::Informational, Some(BasisPoints::ZERO)))
}

fn check_weights(keys: &mut Keys<'_>, criteria: &[Criterion]) {
    let sum: BasisPoints = criteria.iter().map(|criterion| criterion.weight).sum();
    if sum != BasisPoints::FULL {
        let off = sum.get().abs_diff(BasisPoints::FULL.get());
        let way = if sum > BasisPoints::FULL { "take off" } else { "add" };
        let message = format!("the weights sum to {}; they must sum to 10000", sum.get());
        keys.problem("criterion", &message, &format!("{way} {off} in all"));
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    const GOOD: &str = "id = \"dev\"\ntitle = \"Developer\"\n\n[[criterion]]\nid = \"languages\"\nlabel = \"Languages\"\n\
        kind = \"skills\"\nweight = 10000\nany_of = [\"java\", \"go\"]\n";

    fn problems(text: &str) -> Vec<(usize, String, String)> {
        let error = Requisition::parse("dev.toml", text, lexicon()).expect_err("has problems");
        error.problems.into_iter().map(|p| (p.line, p.message, p.remedy)).collect()
    }

    #[test]
    fn a_good_one_reads() {
        let requisition = Requisition::parse("dev.toml", GOOD, lexicon()).expect("good");
        assert_eq!((requisition.id.as_str(), requisition.criteria.len()), ("dev", 1));
        assert_eq!(requisition.hash.len(), 64);
        assert_eq!(requisition.criteria[0].importance, Importance::Preferred);
        assert_eq!(requisition.criteria[0].line, 4);
    }

    #[test]
    fn an_unknown_skill_names_line_and_nearest() {
        let found = problems(&GOOD.replace("\"java\"", "\"kubernets\""));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, 9);
        assert!(found[0].1.contains("kubernets") && found[0].2.contains("kubernetes"), "{found:?}");
    }

    #[test]
    fn unknown_keys_kinds_and_sums_are_named() {
        let found = problems(&GOOD.replace("weight", "wieght"));
        assert!(found.iter().any(|p| p.1.contains("wieght") && p.2.contains("weight")), "{found:?}");
        let found = problems(&GOOD.replace("\"skills\"", "\"skill\""));
        assert!(found.iter().any(|p| p.0 == 7 && p.2.contains("skills")), "{found:?}");
        let found = problems(&GOOD.replace("10000", "9000"));
        assert!(found[0].1.contains("9000") && found[0].2.contains("add 1000"), "{found:?}");
    }

    #[test]
    fn what_is_informational_has_no_weight_and_is_not_required() {
        let more = "\n[[criterion]]\nid = \"aws\"\nlabel = \"AWS\"\nkind = \"skills\"\nany_of = [\"aws\"]\ninformational = true\n";
        let requisition = Requisition::parse("dev.toml", &format!("{GOOD}{more}"), lexicon()).expect("good");
        let aws = requisition.criterion("aws").expect("read");
        assert_eq!((aws.importance, aws.weight), (Importance::Informational, BasisPoints::ZERO));
        let found = problems(&format!("{GOOD}{more}required = true\n"));
        assert!(found[0].1.contains("not both") && found[0].0 == 16, "{found:?}");
        let found = problems(&format!("{GOOD}{more}weight = 10\n"));
        assert!(found[0].1.contains("no weight") && found[0].2.contains("take `weight` out"), "{found:?}");
    }

    #[test]
    fn topics_and_recency_are_read_with_a_remedy() {
        let evidence = GOOD.replace("\"skills\"", "\"evidence\"");
        let found = problems(&evidence.replace("any_of = [\"java\", \"go\"]", "topics = [\"hirign\"]"));
        assert!(found[0].0 == 9 && found[0].2.contains("hiring"), "{found:?}");
        let good = evidence.replace("any_of = [\"java\", \"go\"]", "topics = [\"hiring\"]\nat_least = 4");
        assert!(Requisition::parse("dev.toml", &good, lexicon()).is_ok());
        let found = problems(&format!("{GOOD}within_months = 0\n"));
        assert!(found[0].0 == 10 && found[0].2.contains("36"), "{found:?}");
    }

    #[test]
    fn broken_toml_and_doubled_ids_are_named() {
        assert_eq!(problems("title = \"a\"\nid = dev\n").first().map(|p| p.0), Some(2));
        let twice = format!("{GOOD}{}", &GOOD[GOOD.find("\n[[").unwrap_or_default()..]);
        assert!(problems(&twice).iter().any(|p| p.1.contains("taken")));
        assert!(problems("id = \"a\"\ntitle = \"b\"\n")[0].1.contains("no criterion"));
    }

    #[test]
    fn the_error_reads_as_file_line_and_remedy() {
        let error =
            Requisition::parse("dev.toml", &GOOD.replace("10000", "9000"), lexicon()).expect_err("sum");
        assert!(error.to_string().starts_with("dev.toml:4: the weights sum to 9000"), "{error}");
    }
}
