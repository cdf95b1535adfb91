//! The tables of `rules/` themselves: embedded in full, sorted where order has no meaning, nothing claimed twice; and
//! tables that are wrong say where and how to mend them.

use std::collections::BTreeMap;
use std::path::Path;

use prescreen_lexicon::{Lexicon, RulesError};
use toml::{Table, Value};

fn rules() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
}

fn embedded() -> Vec<(String, String)> {
    Lexicon::embedded_tables().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn table(path: &str) -> Table {
    let found = Lexicon::embedded_tables().find(|(p, _)| *p == path);
    let (_, text) = found.unwrap_or_else(|| panic!("{path} is not embedded"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn skill_families() -> Vec<(String, Table)> {
    let paths = Lexicon::embedded_tables().map(|(path, _)| path).filter(|p| p.starts_with("skills/"));
    paths.map(|path| (path.to_owned(), table(path))).collect()
}

/// Tables of a list of tables, by the list's name.
fn entries<'a>(table: &'a Table, list: &str) -> Vec<&'a Table> {
    table
        .get(list)
        .and_then(Value::as_array)
        .map_or_else(Vec::new, |all| all.iter().filter_map(Value::as_table).collect())
}

fn strings<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    table
        .get(key)
        .and_then(Value::as_array)
        .map_or_else(Vec::new, |all| all.iter().filter_map(Value::as_str).collect())
}

fn string<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The first pair that is out of order or equal.
fn out_of_order(words: &[&str]) -> Option<String> {
    words.windows(2).find(|pair| pair[0] >= pair[1]).map(|pair| format!("{:?} before {:?}", pair[0], pair[1]))
}

/// Notes `place` as the owner of `word`, or says who has it already.
fn claim(owners: &mut BTreeMap<String, String>, word: &str, place: &str) -> Option<String> {
    let before = owners.insert(word.to_lowercase(), place.to_owned())?;
    Some(format!("{word:?} stands in {before} and in {place}"))
}

fn assert_none(found: Vec<String>) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_table_of_the_folder_is_embedded() {
    let mut on_disk = Vec::new();
    let mut folders = vec![rules()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of rules/ can be listed") {
            let path = entry.expect("an entry of rules/ can be read").path();
            let name = path.strip_prefix(rules()).expect("below rules/").to_string_lossy().replace('\\', "/");
            if path.is_dir() && name != "requisitions" && name != "cases" {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "toml") {
                on_disk.push(name);
            }
        }
    }
    on_disk.sort();
    let listed: Vec<&str> = Lexicon::embedded_tables().map(|(path, _)| path).collect();
    assert_eq!(listed, on_disk, "every table, in path order");
}

/// What the build script made of the tables is what is read from a folder of the same.
#[test]
fn embedded_tables_are_the_tables_of_the_folder() {
    let tables = embedded();
    let (ours, given) = (
        Lexicon::embedded().expect("the embedded rules compile"),
        Lexicon::from_tables(&tables).expect("the rules compile"),
    );
    assert_eq!(ours.hash(), given.hash());
    assert_eq!(format!("{:?}", ours.skills()), format!("{:?}", given.skills()));
    for text in std::fs::read_dir(rules().join("cases")).expect("the cases").flatten() {
        let text = std::fs::read_to_string(text.path()).expect("cases are text");
        assert_eq!(ours.mentions(&text, &[]), given.mentions(&text, &[]));
        assert_eq!(ours.leadership(&text), given.leadership(&text));
        for line in text.lines() {
            assert_eq!(ours.title(line), given.title(line));
            assert_eq!(ours.heading(line), given.heading(line));
            assert_eq!(ours.degrees(line, true), given.degrees(line, true));
        }
    }
}

#[test]
fn skills_are_sorted() {
    let mut wrong = Vec::new();
    for (path, family) in skill_families() {
        let skills = entries(&family, "skill");
        let ids: Vec<&str> = skills.iter().map(|skill| string(skill, "id")).collect();
        wrong.extend(out_of_order(&ids).map(|pair| format!("{path}: {pair}")));
        for skill in skills {
            for key in ["aliases", "is_a", "uses"] {
                let pair = out_of_order(&strings(skill, key));
                wrong.extend(pair.map(|pair| format!("{path}, {}, {key}: {pair}", string(skill, "id"))));
            }
        }
    }
    assert_none(wrong);
}

#[test]
fn the_lexicon_is_no_smaller_than_it_was() {
    let families = skill_families();
    let skills = || families.iter().flat_map(|(_, family)| entries(family, "skill"));
    let forms: usize = skills().map(|skill| 1 + strings(skill, "aliases").len()).sum();
    assert!(skills().count() >= 2_200, "{} concepts", skills().count());
    assert!(forms >= 7_400, "{forms} forms");
}

#[test]
fn word_lists_are_sorted() {
    let mut wrong = Vec::new();
    let lists: &[(&str, &[&str])] = &[
        (
            "employers.toml",
            &[
                "suffixes",
                "kinds",
                "kind_endings",
                "subdivisions",
                "known",
                "titles",
                "title_endings",
                "ranks",
                "areas",
            ],
        ),
        ("places.toml", &["codes", "names", "cities"]),
    ];
    for (path, keys) in lists {
        let table = table(path);
        for key in *keys {
            let words = strings(&table, key);
            assert!(!words.is_empty(), "{path} has {key}");
            wrong.extend(out_of_order(&words).map(|pair| format!("{path}, {key}: {pair}")));
        }
    }
    let sections = table("sections.toml");
    let words = sections.get("words").and_then(Value::as_table).expect("sections.toml has words");
    let nouns = words.get("nouns").and_then(Value::as_table).expect("sections.toml has nouns");
    let lists =
        std::iter::once(strings(words, "around")).chain(nouns.keys().map(|section| strings(nouns, section)));
    wrong.extend(
        lists.filter_map(|list| out_of_order(&list)).map(|pair| format!("sections.toml, words: {pair}")),
    );
    for (path, list, key) in [("languages.toml", "language", "words"), ("nature.toml", "evidence", "phrases")]
    {
        for entry in entries(&self::table(path), list) {
            wrong.extend(out_of_order(&strings(entry, key)).map(|pair| format!("{path}: {pair}")));
        }
    }
    for section in entries(&sections, "section") {
        let pair = out_of_order(&strings(section, "headings"));
        wrong.extend(pair.map(|pair| format!("sections.toml, {}: {pair}", string(section, "id"))));
    }
    assert_none(wrong);
}

#[test]
fn cases_are_sorted() {
    let mut wrong = Vec::new();
    for name in ["dates.tsv", "headings.tsv", "names.tsv", "roles.tsv"] {
        let text = std::fs::read_to_string(rules().join("cases").join(name)).expect("the cases can be read");
        let keys: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap_or_default()).collect();
        wrong.extend(out_of_order(&keys).map(|pair| format!("cases/{name}: {pair}")));
    }
    assert_none(wrong);
}

#[test]
fn no_spelling_of_a_skill_is_claimed_twice() {
    let mut owners = BTreeMap::new();
    let mut wrong = Vec::new();
    for (_, family) in skill_families() {
        for skill in entries(&family, "skill") {
            let id = string(skill, "id");
            wrong.extend(claim(&mut owners, string(skill, "name"), id));
            for alias in strings(skill, "aliases") {
                wrong.extend(claim(&mut owners, alias, id));
                if alias != alias.to_lowercase() {
                    wrong.push(format!("{id}: {alias:?} is not in lower case"));
                }
            }
        }
    }
    assert_none(wrong);
}

#[test]
fn no_word_is_claimed_twice() {
    let mut wrong = Vec::new();
    let groups: &[(&str, &[&str])] = &[
        ("employers.toml", &["suffixes", "kinds", "known"]),
        ("employers.toml", &["titles", "ranks", "areas"]),
        ("places.toml", &["names", "cities"]),
    ];
    for (path, keys) in groups {
        let (table, mut owners) = (table(path), BTreeMap::new());
        for key in *keys {
            wrong.extend(strings(&table, key).iter().filter_map(|word| claim(&mut owners, word, key)));
        }
    }
    let mut owners = BTreeMap::new();
    for section in entries(&table("sections.toml"), "section") {
        let id = string(section, "id");
        wrong.extend(
            strings(section, "headings").iter().filter_map(|heading| claim(&mut owners, heading, id)),
        );
    }
    let (nature, mut owners) = (table("nature.toml"), BTreeMap::new());
    for evidence in entries(&nature, "evidence") {
        let place = format!("{}, {}", string(evidence, "paper"), string(evidence, "at"));
        let phrases = strings(evidence, "phrases").into_iter();
        wrong.extend(phrases.filter_map(|phrase| claim(&mut owners, &format!("{place}: {phrase}"), &place)));
    }
    let (dates, mut owners) = (table("dates.toml"), BTreeMap::new());
    for (month, words) in dates.get("months").and_then(Value::as_table).expect("dates.toml has months") {
        let words = words.as_array().expect("a month has words").iter().filter_map(Value::as_str);
        wrong.extend(words.filter_map(|word| claim(&mut owners, word, month)));
    }
    let mut owners = BTreeMap::new();
    let terms = table("disambiguation.toml");
    wrong.extend(
        entries(&terms, "term")
            .iter()
            .filter_map(|t| claim(&mut owners, string(t, "surface"), string(t, "skill"))),
    );
    assert_none(wrong);
}

#[test]
fn what_a_skill_says_of_others_holds() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let id = |id: &str| lexicon.skill_id(id).unwrap_or_else(|| panic!("there is no skill {id}"));
    let pairs = [
        ("postgresql", "relational-databases"),
        ("mysql", "relational-databases"),
        ("oracle-database", "relational-databases"),
        ("amazon-ec2", "aws"),
        ("aws-lambda", "aws"),
        ("rabbitmq", "message-queues"),
        ("apache-kafka", "message-queues"),
        ("jenkins", "ci-cd"),
        ("terraform", "infrastructure-as-code"),
        ("ansible", "infrastructure-as-code"),
        ("mongodb", "nosql"),
        ("amazon-eks", "kubernetes"),
        ("github", "git"),
        ("scrum", "agile"),
        ("kanban", "agile"),
        ("sre", "devops"),
        ("spring-boot", "spring"),
        ("aspdotnet", "dotnet"),
        ("tensorflow", "machine-learning"),
        ("apache-spark", "big-data"),
        ("hadoop", "big-data"),
        ("apache-hive", "big-data"),
        ("owasp", "application-security"),
    ];
    for (below, above) in pairs {
        let implied = lexicon.implied(id(below)).iter().find(|implied| implied.skill == id(above));
        let implied = implied.unwrap_or_else(|| panic!("{below} does not speak for {above}"));
        assert_eq!(implied.percent, 100, "{below} is {above}");
        assert_eq!(implied.path.last(), Some(&id(above)), "the way from {below} ends at {above}");
    }
    for (below, above) in
        [("postgresql", "nosql"), ("kubernetes", "docker"), ("java", "spring"), ("unix", "linux")]
    {
        assert!(
            lexicon.implied(id(below)).iter().all(|implied| implied.skill != id(above)),
            "{below} is not {above}"
        );
    }
    let uses = lexicon.implied(id("django")).iter().find(|implied| implied.skill == id("python"));
    assert_eq!(uses.map(|implied| implied.percent), Some(80), "what a skill is built on gets a part");
}

#[test]
fn the_hash_tells_tables_apart() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    assert_eq!(lexicon.hash().len(), 64);
    let mut tables = embedded();
    tables.reverse();
    let shuffled = Lexicon::from_tables(&tables).expect("order does not matter");
    assert_eq!(lexicon.hash(), shuffled.hash());
    tables[0].1.push_str("\n# a note\n");
    assert_ne!(lexicon.hash(), Lexicon::from_tables(&tables).expect("a comment is no mistake").hash());
}

/// The error that `tables` give.
fn refusal(tables: &[(String, String)]) -> RulesError {
    Lexicon::from_tables(tables).map_or_else(|error| error, |_| panic!("broken tables compile"))
}

/// The error after `change` was made to the table at `path`.
fn broken(path: &str, change: impl Fn(&str) -> String) -> RulesError {
    let mut tables = embedded();
    let found = tables.iter_mut().find(|(p, _)| p == path);
    let (_, text) = found.unwrap_or_else(|| panic!("{path} is not embedded"));
    let changed = change(text);
    assert_ne!(*text, changed, "the change to {path} changes something");
    *text = changed;
    refusal(&tables)
}

#[test]
fn a_missing_table_is_named() {
    let tables: Vec<(String, String)> =
        embedded().into_iter().filter(|(path, _)| path != "titles.toml").collect();
    let error = refusal(&tables);
    assert_eq!(error.file, "titles.toml");
    assert!(error.to_string().contains("copy it from"), "{error}");
}

#[test]
fn an_unknown_skill_is_named() {
    let error = broken("skills/runtime.toml", |text| {
        format!(
            "{text}\n[[skill]]\nid = \"zz\"\nname = \"Zz\"\nkind = \"tool\"\nis_a = [\"no-such-skill\"]\n"
        )
    });
    assert_eq!((error.file.as_str(), error.entry.as_str()), ("skills/runtime.toml", "zz"));
    assert!(error.message.contains("no-such-skill"), "{error}");
}

#[test]
fn a_skill_that_leads_back_to_itself_is_named() {
    let error = broken("skills/runtime.toml", |text| {
        let ring = |id: &str, up: &str| {
            format!("\n[[skill]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"tool\"\nis_a = [\"{up}\"]\n")
        };
        format!("{text}{}{}", ring("ring-a", "ring-b"), ring("ring-b", "ring-a"))
    });
    assert_eq!((error.file.as_str(), error.entry.as_str()), ("skills/runtime.toml", "ring-a"));
    assert!(error.message.contains("take one step out"), "{error}");
}

#[test]
fn an_id_or_spelling_given_twice_is_named() {
    let twice = |id: &str, alias: &str| {
        let entry = format!(
            "\n[[skill]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"tool\"\naliases = [\"{alias}\"]\n"
        );
        broken("skills/runtime.toml", move |text| format!("{text}{entry}"))
    };
    let error = twice("java", "some new spelling");
    assert_eq!(error.entry, "java");
    let error = twice("zz", "golang");
    assert!(error.to_string().contains("golang"), "{error}");
}

#[test]
fn a_pattern_that_is_none_is_named() {
    let error = broken("titles.toml", |text| text.replacen("chief of staff", "chief (of staff", 1));
    assert_eq!((error.file.as_str(), error.entry.as_str()), ("titles.toml", "chief-of-staff"));
}

#[test]
fn a_heading_in_two_sections_is_named() {
    let error =
        broken("sections.toml", |text| text.replacen("headings = [", "headings = [\"education\", ", 1));
    assert_eq!((error.file.as_str(), error.entry.as_str()), ("sections.toml", "education"));
    assert!(error.message.contains("keep one"), "{error}");
}

#[test]
fn a_month_that_is_none_is_named() {
    let error = broken("dates.toml", |text| text.replacen("[months]\n", "[months]\n13 = [\"smarch\"]\n", 1));
    assert_eq!((error.file.as_str(), error.entry.as_str()), ("dates.toml", "13"));
}

#[test]
fn what_is_no_toml_is_named() {
    let error = broken("places.toml", |text| text.replacen("codes = [", "codes = ", 1));
    assert_eq!(error.file, "places.toml");
    assert!(error.message.contains("line"), "{error}");
}
