//! The degree that a sentence asks for.

use prescreen_lexicon::{DegreeLevel, Lexicon};

use crate::phrase::word_spans;

/// Words that end the fields of a degree.
const ENDS: &[&str] =
    &["related", "similar", "equivalent", "comparable", "relevant", "experience", "another", "any"];
/// A field has no more words than this.
const WORDS: usize = 3;

/// A degree asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Studies {
    pub(super) level: DegreeLevel,
    /// In lower case; any, when empty.
    pub(super) fields: Vec<String>,
}

/// The lowest degree that `sentence` names; a "degree" without a level is a bachelor's.
pub(super) fn studies(sentence: &str, lexicon: &Lexicon) -> Option<Studies> {
    let degrees = lexicon.degrees(sentence, false);
    let lower = sentence.to_ascii_lowercase();
    let lowest = degrees.iter().map(|degree| degree.level).min();
    let plain =
        || word_spans(&lower).iter().any(|w| w.of(&lower) == "degree").then_some(DegreeLevel::Bachelor);
    let level = lowest.or_else(plain)?;
    let fields =
        lower.split_once("degree in ").or_else(|| lower.split_once(" in ")).map(|(_, fields)| fields);
    Some(Studies { level, fields: fields.map_or_else(Vec::new, |text| fields_of(text, lexicon)) })
}

/// "computer science, software engineering or a related field": what is named, up to what is not.
fn fields_of(text: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut fields = Vec::new();
    let text = text.replace(" or ", ",").replace(" and ", ",");
    for part in text.split([',', '/', '.', ';', '(']) {
        let words: Vec<&str> = word_spans(part).iter().map(|word| word.of(part)).collect();
        if words.is_empty() {
            continue;
        }
        let plain = words.len() <= WORDS
            && !words.iter().any(|w| ENDS.contains(w) || matches!(*w, "a" | "an" | "the"));
        let field = words.join(" ");
        if !plain || !lexicon.proxies(&field).is_empty() {
            break;
        }
        fields.push(field);
    }
    fields.dedup();
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::lexicon;

    fn found(sentence: &str) -> Option<(DegreeLevel, Vec<String>)> {
        studies(sentence, lexicon()).map(|s| (s.level, s.fields))
    }

    #[test]
    fn level_and_fields() {
        let both = vec!["computer science".to_owned(), "mathematics".to_owned()];
        assert_eq!(
            found("Bachelor's degree in Computer Science, Mathematics or a related field"),
            Some((DegreeLevel::Bachelor, both))
        );
        assert_eq!(found("A degree in computer science, or the equivalent").map(|f| f.1.len()), Some(1));
        assert_eq!(found("Fluent in English"), None);
    }
}
