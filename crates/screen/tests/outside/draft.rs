//! Drafts of requisitions: what a job description asks, with its sentences; whatever it says, the draft lints clean.

use crate::common::{document, lexicon};
use prescreen_screen::{Asks, DraftError, Importance, Requisition, TenureOf, draft, lint};

const POSTING: &str = "# Head of Backend Engineering (m/f/d)\n\nYoung and dynamic team of native speakers looks for you.\n\n\
## Requirements\n- 8-12 years in software development, of which at least 5 leading backend engineers\n- 3+ years of Java or Kotlin\n\
- Strong experience with AWS, Docker and Kubernetes\n- Bachelor's degree in Computer Science or a related field from a top university\n\
- Presents plans to non-technical stakeholders\n- At most 15 years of experience\n\n## Nice to have\n- Kafka or RabbitMQ\n\n\
## What we offer\n- MongoDB mugs\n";

fn drafted(text: &str) -> (String, Requisition) {
    let toml = draft(&document(text), lexicon()).expect("something is asked");
    let requisition =
        Requisition::parse("draft.toml", &toml, lexicon()).unwrap_or_else(|e| panic!("{e}\n{toml}"));
    let lints = lint(&requisition, lexicon());
    assert!(lints.is_empty(), "{lints:?}\n{toml}");
    (toml, requisition)
}

#[test]
fn years_skills_leading_and_education_are_drafted() {
    let (_, requisition) = drafted(POSTING);
    assert_eq!(
        (requisition.id.as_str(), requisition.title.as_str()),
        ("head-of-backend-engineering", "Head of Backend Engineering")
    );
    let asks =
        |id: &str| &requisition.criterion(id).unwrap_or_else(|| panic!("no {id}: {}", requisition.text)).asks;
    let Asks::Tenure(leading) = asks("leadership.engineering") else { panic!("years") };
    assert_eq!((leading.of, leading.min_months), (TenureOf::EngineeringLeadership, 60));
    let Asks::Tenure(software) = asks("experience.software") else { panic!("years") };
    assert_eq!((software.min_months, software.above_months), (96, Some(144)));
    let Asks::Skills(java) = asks("skills.java") else { panic!("skills") };
    assert_eq!((java.groups.len(), java.groups[0].len(), java.min_months), (1, 2, Some(36)));
    let Asks::Skills(aws) = asks("skills.aws") else { panic!("skills") };
    assert_eq!((aws.groups.len(), aws.at_least), (3, 3));
    let Asks::Education(degree) = asks("education") else { panic!("a degree") };
    assert_eq!(degree.fields.iter().map(|field| field.as_str()).collect::<Vec<_>>(), ["computer science"]);
    assert!(matches!(asks("soft.communication"), Asks::Evidence(_)));
    assert!(!requisition.text.contains("mongodb"), "what the company offers is not asked");
}

#[test]
fn what_must_be_is_required_and_what_would_be_nice_weighs_little() {
    let (_, requisition) = drafted(POSTING);
    let of = |id: &str| requisition.criterion(id).map(|c| (c.importance, c.weight.get())).expect("drafted");
    assert_eq!(of("leadership.engineering").0, Importance::Required);
    assert_eq!(of("skills.java").0, Importance::Required);
    let kafka = of("skills.apache-kafka");
    assert_eq!(kafka.0, Importance::Preferred);
    assert!(kafka.1 * 4 < of("skills.java").1);
}

#[test]
fn each_criterion_has_its_sentence_above_it() {
    let (toml, _) = drafted(POSTING);
    assert!(toml.contains("# 3+ years of Java or Kotlin\n[[criterion]]\nid = \"skills.java\""), "{toml}");
    assert!(toml.contains("# Kafka or RabbitMQ\n[[criterion]]\n"), "{toml}");
}

#[test]
fn what_stands_for_age_origin_or_class_is_left_out_and_said() {
    let (toml, _) = drafted(POSTING);
    for words in [
        "\"Young\" stands for age",
        "\"native speakers\" stands for origin",
        "\"top university\" stands for class",
        "\"At most 15 years\" stands for age",
    ] {
        assert!(toml.contains(words), "{words}\n{toml}");
    }
}

#[test]
fn nothing_asked_is_nothing_drafted() {
    let error = draft(&document("We are a nice company.\nCome and see us.\n"), lexicon());
    assert_eq!(error, Err(DraftError::NothingAsked));
}

/// Sentences in any mixture, hostile ones among them.
#[test]
fn whatever_a_description_says_its_draft_reads_and_lints_clean() {
    let pieces = [
        "- 25 years of COBOL",
        "- Must have Java, Go, Rust, C++, Python, Ruby, PHP and Scala",
        "- You must be young",
        "## Requirements",
        "## Nice to have",
        "## Benefits",
        "- PhD required in physics",
        "- 2 years of experience",
        "- Excellent communicator",
        "- Lead a team of five engineers",
        "- Manage budgets, hire, mentor and coach",
        "- \"quotes\" \\ and # hashes = [ ]",
        "- 10+ years leading nurses",
        "- Degree in \"law\"",
        "- React Native, iOS",
        "- Native speaker",
        "- Required: Kubernetes",
        "- Required: Terraform",
        "- Required: AWS",
        "- Required: Kafka",
        "- Required: MySQL",
        "- Required: Redis",
        "- Required: Linux",
        "- No experience with SAP needed",
        "Engineer (m/w/d)",
        "- 5 years of Python, 3 years of Django and 2 years of AWS",
        "- Class of 2019",
        "- Strategy and roadmap",
    ];
    let (mut seed, mut read) = (11_u64, 0);
    for _ in 0..300 {
        let mut text = String::from("Staff Engineer\n\n");
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(seed >> 33).expect("31 bits") % pieces.len();
            text.push_str(pieces[pick]);
            text.push('\n');
        }
        if draft(&document(&text), lexicon()).is_ok() {
            drafted(&text);
            read += 1;
        }
    }
    assert!(read > 250, "{read} of 300");
}
