//! Requisitions from outside: drafted from a description, checked, and used.

use serde_json::Value;

use crate::common::{folder, prescreen, printed, text};

const POSTING: &str = "Senior Data Engineer\n\nRequirements\n- 5+ years of experience in software engineering\n\
- At least 3 years of Python and SQL\n- Experience with Airflow or dbt\n- Native speaker of English\n";

#[test]
fn a_draft_from_a_description_lints_clean_and_can_be_used() {
    let folder = folder("from-description");
    let (posting, role) = (folder.join("posting.txt"), folder.join("role.toml"));
    std::fs::write(&posting, POSTING).expect("written");
    let draft = ["requisition", "from-description", text(&posting), "--out", text(&role)];
    let made = prescreen(&draft);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let toml = std::fs::read_to_string(&role).expect("the draft is there");
    for line in [
        "id = \"senior-data-engineer\"",
        "min_months = 60",
        "min_months = 36",
        "# Experience with Airflow or dbt",
    ] {
        assert!(toml.contains(line), "{line}\n{toml}");
    }
    assert!(toml.contains("\"Native speaker\" stands for origin"), "{toml}");
    assert!(printed(&["requisition", "lint", text(&role)]).contains("nothing to mend"));
    let resume = "fixtures/resumes/01-payments-head.pdf";
    let screened = prescreen(&["screen", resume, "--requisition", text(&role), "--as-of", "2026-11"]);
    assert_eq!(screened.status.code(), Some(0));
    // What somebody may have edited is not written over.
    let again = prescreen(&draft);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&role).expect("still there"), toml);
}

#[test]
fn drafts_are_made_of_every_format_and_say_when_nothing_is_asked() {
    for posting in ["01-posting-backend.md", "03-posting-linkedin.html", "77-posting-word.docx"] {
        let path = format!("fixtures/not-resumes/{posting}");
        let made = prescreen(&["requisition", "from-description", &path]);
        assert_eq!(made.status.code(), Some(0), "{posting}: {}", String::from_utf8_lossy(&made.stderr));
        assert!(String::from_utf8_lossy(&made.stdout).contains("[[criterion]]"), "{posting}");
    }
    let recipe = prescreen(&["requisition", "from-description", "fixtures/not-resumes/40-recipe.md"]);
    assert_eq!(recipe.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&recipe.stderr).contains("nothing to draft"));
}

#[test]
fn lint_names_line_and_remedy_of_mistakes_and_of_proxies() {
    let path = folder("lint").join("role.toml");
    let own = printed(&["requisition", "show", "senior-backend-engineer"]);
    let unfair =
        own.replacen("label = \"Years in software\"", "label = \"Young native speakers, top university\"", 1);
    std::fs::write(&path, unfair).expect("written");
    let found: Value =
        serde_json::from_str(&printed(&["requisition", "lint", text(&path), "--format", "json"]))
            .expect("JSON");
    let unwise = found["unwise"].as_array().expect("a list");
    assert_eq!(unwise.len(), 3, "{found}");
    assert!(
        unwise.iter().all(|lint| lint["line"] == 10 && lint["remedy"].as_str().is_some_and(|r| r.len() > 10)),
        "{found}"
    );
    let said = printed(&["requisition", "lint", text(&path)]);
    assert!(said.contains("role.toml:10: \"Young\" stands for age\n  better: "), "{said}");
    std::fs::write(&path, own.replacen("weight = 2800", "weight = 2700", 1)).expect("written");
    let checked = prescreen(&["requisition", "lint", text(&path)]);
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert!(said.contains("the weights sum to 9900") && said.contains("remedy: add 100 in all"), "{said}");
}

#[test]
fn eight_roles_come_along() {
    let list: Value =
        serde_json::from_str(&printed(&["requisition", "list", "--format", "json"])).expect("JSON");
    let titles: Vec<&str> =
        list.as_array().expect("a list").iter().filter_map(|r| r["title"].as_str()).collect();
    for title in [
        "Head of Backend",
        "Senior Backend",
        "Frontend",
        "Data Engineer",
        "Reliability",
        "Engineering Manager",
        "QA Automation",
        "Mobile",
    ] {
        assert!(titles.iter().any(|known| known.contains(title)), "{title}: {titles:?}");
    }
}

#[test]
fn results_have_claims_beside_months_and_remark_on_tools_before_their_time() {
    let path = folder("claims").join("cv.txt");
    let cv = "Robin Vale\nrobin@vale.example\n\nSKILLS\nJava (9 years), Go\n\nEXPERIENCE\n\nSoftware Engineer, Tarnwood Ltd\n\
        Jan 2008 - Dec 2011\n- Java services on Kubernetes\n\nEDUCATION\nBachelor of Science, 2007\n";
    std::fs::write(&path, cv).expect("written");
    let said = printed(&["screen", text(&path), "--as-of", "2026-11", "--format", "ndjson"]);
    let result: Value = serde_json::from_str(said.trim()).expect("a line of JSON");
    let skills = result["skills"].as_array().expect("a list");
    let java = skills.iter().find(|s| s["id"] == "java").expect("named");
    // Nine years are claimed, and the career is four years long.
    assert_eq!((java["months"].as_u64(), java["claimed_months"].as_u64()), (Some(48), Some(48)), "{java}");
    assert_eq!(java["last_used"], "2011-12");
    let go = skills.iter().find(|s| s["id"] == "go").expect("listed");
    assert!(go["standing"] == "listed" && go["claimed_months"].is_null() && go["months"] == 0, "{go}");
    let flag = result["flags"].as_array().and_then(|f| f.iter().find(|f| f["code"] == "BEFORE_RELEASE"));
    let id = flag.and_then(|f| f["evidence"][0].as_str()).expect("flagged, with its place");
    assert!(result["evidence"][id]["quote"].as_str().is_some_and(|q| q.contains("Kubernetes")));
    assert_eq!(flag.map(|f| f["effect"].clone()), Some("informational".into()));
}
