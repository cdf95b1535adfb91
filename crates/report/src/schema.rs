//! The JSON Schema of `prescreen/1`, generated from the types, so that it cannot fall behind them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::{Ranking, ResultLine, RunManifest};

/// Anything the program writes as JSON; `type` tells which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Record {
    /// A line of `results.ndjson`.
    Result(Box<ResultLine>),
    /// `run.json`.
    Run(Box<RunManifest>),
    /// `ranking.json`.
    Ranking(Box<Ranking>),
}

/// The JSON Schema (2020-12) of everything the program writes as JSON.
#[must_use]
pub fn schema() -> Schema {
    let mut schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Record>();
    schema.insert("title".to_owned(), "prescreen/1".into());
    schema
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::testing;

    fn is_valid(value: &Value) -> bool {
        let schema = serde_json::to_value(schema()).expect("a schema is JSON");
        jsonschema::draft202012::new(&schema).expect("a schema").is_valid(value)
    }

    fn value(record: &impl Serialize) -> Value {
        serde_json::to_value(record).expect("records are JSON")
    }

    #[test]
    fn everything_written_is_valid() {
        let kept = testing::Kept::new();
        for result in kept.ranked() {
            assert!(is_valid(&value(&result)), "{result:#?}");
        }
        assert!(is_valid(&value(&kept.manifest())));
        let ranking = testing::written(|out| crate::write_ranking(out, &kept.results(), &kept.run));
        assert!(is_valid(&serde_json::from_str(&ranking).expect("JSON")));
    }

    #[test]
    fn unknown_and_missing_fields_and_wrong_names_are_not() {
        let result = value(&testing::Kept::new().results[0]);
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut changed = result.clone();
            change(&mut changed);
            is_valid(&changed)
        };
        assert!(changed(&|_| {}));
        assert!(!changed(&|v| v["extra"] = json!(1)));
        assert!(!changed(&|v| v["tenure"]["total"]["extra"] = json!(1)));
        assert!(!changed(&|v| v["band"] = json!("excellent")));
        assert!(!changed(&|v| v["score_bp"] = json!(10_001)));
        assert!(!changed(&|v| v["evidence"] = json!({"x1": v["evidence"]["e1"]})));
        assert!(!changed(&|v| drop(v.as_object_mut().and_then(|o| o.remove("rank")))));
    }

    #[test]
    fn the_schema_says_which_draft_it_is() {
        let schema = serde_json::to_value(schema()).expect("a schema is JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}
