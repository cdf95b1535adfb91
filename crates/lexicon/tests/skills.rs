//! Skills, what each speaks for, and where they are found in a text.
#![allow(clippy::unwrap_used, reason = "a test stops at what is missing")]

use std::sync::LazyLock;

use prescreen_lexicon::{Lexicon, Mention, Zone, ZoneKind};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().unwrap());

fn found(text: &str) -> Vec<(&'static str, &str)> {
    within(text, &[])
}

fn within<'t>(text: &'t str, zones: &[Zone]) -> Vec<(&'static str, &'t str)> {
    let place = |m: &Mention| (LEXICON.skill(m.skill).id.as_str(), &text[m.start..m.end]);
    LEXICON.mentions(text, zones).iter().map(place).collect()
}

fn zone(text: &str, part: &str, kind: ZoneKind) -> Zone {
    let start = text.find(part).unwrap();
    Zone { range: start..start + part.len(), kind }
}

fn percent(from: &str, to: &str) -> Option<u8> {
    let to = LEXICON.skill_id(to).unwrap();
    LEXICON.implied(LEXICON.skill_id(from).unwrap()).iter().find(|i| i.skill == to).map(|i| i.percent)
}

fn way(from: &str, to: &str) -> Vec<&'static str> {
    let target = LEXICON.skill_id(to).unwrap();
    let implied = LEXICON.implied(LEXICON.skill_id(from).unwrap());
    let path = &implied.iter().find(|i| i.skill == target).unwrap().path;
    path.iter().map(|id| LEXICON.skill(*id).id.as_str()).collect()
}

#[test]
fn an_instance_speaks_for_all_above_it_in_full() {
    assert_eq!(percent("amazon-eks", "containers"), Some(100));
    assert_eq!(way("amazon-eks", "containers"), ["kubernetes", "containers"]);
    assert_eq!(percent("postgresql", "sql"), Some(100));
}

#[test]
fn what_a_skill_uses_counts_in_part_and_one_step_only() {
    assert_eq!(percent("spring-boot", "spring"), Some(100));
    assert_eq!(percent("spring-boot", "java"), Some(80));
    assert_eq!(way("spring-boot", "java"), ["spring", "java"]);
    assert_eq!(percent("spring-boot", "jvm"), None, "Spring uses Java, Java uses the JVM: two steps");
    assert_eq!(percent("express", "node-js"), Some(100), "Express is Node.js; Sequelize is a library for it");
    assert_eq!(percent("sequelize", "node-js"), Some(80));
}

#[test]
fn nothing_passes_down_or_sideways() {
    assert_eq!(percent("containers", "kubernetes"), None);
    assert_eq!(percent("docker", "kubernetes"), None);
    assert_eq!(percent("java", "spring"), None);
}

#[test]
fn finding_a_skill_puts_exact_spellings_first() {
    let ids =
        |word: &str| LEXICON.find(word).iter().map(|id| LEXICON.skill(*id).id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids("K8S")[..1], ["kubernetes"]);
    assert_eq!(ids("java")[..1], ["java"]);
    assert!(ids("java").contains(&"javascript"));
    assert!(ids("no such thing").is_empty());
}

#[test]
fn words_of_the_field_have_their_own_boundaries() {
    assert_eq!(found("C/C++/C#"), [("c", "C"), ("cpp", "C++"), ("csharp", "C#")]);
    assert_eq!(found("python,c,java"), [("python", "python"), ("c", "c"), ("java", "java")]);
    assert_eq!(
        found("Java/J2EE and Node.js."),
        [("java", "Java"), ("jakarta-ee", "J2EE"), ("node-js", "Node.js")]
    );
    assert_eq!(found("CI/CD for .NET"), [("ci-cd", "CI/CD"), ("dotnet", ".NET")]);
    assert_eq!(found("JavaScript"), [("javascript", "JavaScript")]);
    assert_eq!(found("NoSQL"), [("nosql", "NoSQL")]);
    assert_eq!(found("https://github.com/java and ada@python.org"), []);
    assert_eq!(found("Java8 on Python3.6"), [("java", "Java"), ("python", "Python3")]);
}

#[test]
fn a_longer_spelling_that_fails_does_not_hide_a_shorter_one() {
    // "web services" is a spelling; "web servicesx" is not, "web" neither, and "REST" before it stays.
    assert_eq!(found("Java, REST web servicesx"), [("java", "Java"), ("rest", "REST")]);
}

#[test]
fn line_breaks_and_runs_of_spaces_are_one_space() {
    let text = "Spring\n   Boot with  Amazon\tWeb\u{A0}Services";
    assert_eq!(found(text), [("spring-boot", "Spring\n   Boot"), ("aws", "Amazon\tWeb\u{A0}Services")]);
    assert_eq!(found("Taught spring\n\nboot camps"), [], "nothing spans a blank line");
}

#[test]
fn zones_are_read_in_their_own_way() {
    let text = "Kafka Consulting GmbH\nKafka, Java\nEnglish, German\nKafka";
    let zones = [
        zone(text, "Kafka Consulting GmbH", ZoneKind::Names),
        zone(text, "Kafka, Java", ZoneKind::SkillList),
        zone(text, "English, German\nKafka", ZoneKind::HumanLanguages),
    ];
    assert_eq!(within(text, &zones), [("apache-kafka", "Kafka"), ("java", "Java")]);
    let languages = "Java, Python, Go";
    let all = [("java", "Java"), ("python", "Python"), ("go", "Go")];
    assert_eq!(within(languages, &[zone(languages, languages, ZoneKind::HumanLanguages)]), all);
    assert_eq!(within(languages, &[zone(languages, languages, ZoneKind::Skip)]), []);
}

#[test]
fn mentions_are_in_order_and_do_not_overlap() {
    let text = "Led a team building Spring Boot microservices on AWS ECS with Oracle SQL Server, CI/CD pipelines and 12c/C++.";
    let mentions = LEXICON.mentions(text, &[]);
    assert!(mentions.len() > 5);
    assert!(mentions.windows(2).all(|pair| pair[0].end <= pair[1].start));
}

#[test]
fn yarn_is_hadoop_where_hadoop_is() {
    assert!(found("Hadoop, MapReduce, Yarn").contains(&("hadoop", "Yarn")));
    assert!(found("webpack, npm, Yarn").contains(&("yarn", "Yarn")));
}

#[test]
fn years_beside_a_skill() {
    let years = |text: &str| LEXICON.mentions(text, &[]).iter().map(|m| m.years).collect::<Vec<_>>();
    assert_eq!(years("Java (8 years), Python (3 yrs)"), [Some(8), Some(3)]);
    assert_eq!(years("10+ years of experience in Java"), [Some(10)]);
    assert_eq!(years("five years of Python and Kubernetes"), [Some(5), None]);
    assert_eq!(years("Kubernetes – 3y"), [Some(3)]);
    assert_eq!(years("Java since 2015, 12 microservices"), [None, None]);
}

#[test]
fn wrong_tables_say_where_and_what() {
    let with = |path: &str, from: &str, to: &str| {
        let tables: Vec<(String, String)> = Lexicon::embedded_tables()
            .map(|(p, text)| {
                (p.to_owned(), if p == path { text.replacen(from, to, 1) } else { text.to_owned() })
            })
            .collect();
        Lexicon::from_tables(&tables).unwrap_err().to_string()
    };
    let cycle = with(
        "skills/containers.toml",
        "id = \"containers\"\n",
        "id = \"containers\"\nis_a = [\"kubernetes\"]\n",
    );
    assert!(cycle.contains("skills/containers.toml") && cycle.contains("ring"), "{cycle}");
    let twice = with("skills/language.toml", "name = \"Python\"", "name = \"Kafka\"");
    assert!(twice.contains("claimed by"), "{twice}");
    let unknown = with("skills/language.toml", "is_a = [\"dotnet\"]", "is_a = [\"dotnot\"]");
    assert!(unknown.contains("dotnot") && unknown.contains("skills/language.toml"), "{unknown}");
    let surface = with("disambiguation.toml", "skill = \"rust\"", "skill = \"go\"");
    assert!(surface.contains("disambiguation.toml, rust"), "{surface}");
}

#[test]
fn leading_people_in_other_words_is_named_as_well() {
    let text = "Java: led 6 Python engineers and a team of designers";
    assert_eq!(found(text), [("java", "Java"), ("people-management", "led 6"), ("python", "Python")]);
    assert_eq!(found("Supervised a staff of 12"), [("people-management", "Supervised a staff of 12")]);
    assert_eq!(found("Member of a team of 12"), []);
}

#[test]
fn long_hostile_lines_take_time_in_proportion() {
    let started = std::time::Instant::now();
    for piece in [
        "Java,go,",
        "led a team of 4 ",
        "familiar with ",
        "Rust (basic) less ",
        "MS in BS ",
        "@java.com/",
        "c r go ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        assert!(LEXICON.mentions(&text, &[]).len() <= text.len());
        assert!(LEXICON.leadership(&text).len() <= text.len());
        assert!(LEXICON.degrees(&text, true).len() <= text.len());
    }
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
