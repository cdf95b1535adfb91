//! The requisitions that come along, each with an invented person of that role: nobody else fits it better.

use crate::common::{Judged, lexicon, shipped};
use prescreen_screen::{Band, embedded, lint};

/// Requisition, and what a person of that role did in "2014 to present" and in the years before.
const PEOPLE: &[(&str, &str, &str, &str, &str)] = &[
    (
        "head-of-backend-engineering",
        "Head of Backend Engineering",
        "Led a team of 14 backend engineers building Java and Kotlin microservices on AWS with PostgreSQL and MongoDB\n- Hired 9 engineers, conducted performance reviews, owned the roadmap and a budget of 3 million euros\n- Kubernetes, Terraform and CI/CD; REST APIs; OAuth; high availability",
        "Senior Backend Engineer",
        "Java services, Kafka and SQL",
    ),
    (
        "senior-backend-engineer",
        "Senior Backend Engineer",
        "Go and Java services on Kubernetes with PostgreSQL, Kafka and gRPC, on AWS\n- REST APIs, microservices, CI/CD with Docker, unit testing; mentored junior engineers, code reviews",
        "Backend Developer",
        "Python APIs on Django and MySQL",
    ),
    (
        "frontend-engineer",
        "Frontend Engineer",
        "TypeScript and React with Redux, HTML and CSS; Jest and Cypress; Webpack, npm, git and CI/CD\n- Web accessibility and responsive design in Figma; worked with designers and product managers",
        "Web Developer",
        "JavaScript, jQuery, HTML, CSS and Bootstrap",
    ),
    (
        "data-engineer",
        "Data Engineer",
        "Python and SQL pipelines on Apache Spark, Airflow and dbt into Snowflake on AWS\n- Data warehousing, ETL, Docker and git; presented dashboards to analysts and stakeholders",
        "Data Engineer",
        "ETL in Python and SQL on Hadoop",
    ),
    (
        "site-reliability-engineer",
        "Site Reliability Engineer",
        "Kubernetes, Docker, Helm and Terraform on AWS; Prometheus, Grafana; Jenkins CI/CD; Linux, DNS; Go and Bash\n- On-call rotation, resolved production incidents, wrote post-mortems; rotated secrets with Vault; introduced blameless postmortems",
        "Systems Administrator",
        "Linux servers, Ansible, Python and monitoring with Nagios",
    ),
    (
        "engineering-manager",
        "Engineering Manager",
        "Led a team of 8 software engineers; Scrum, CI/CD, Java on AWS\n- Conducted performance reviews, hired 5 engineers, mentored team leads, presented plans to the board\n- Owned the roadmap, drove the transition to weekly releases, managed the yearly budget",
        "Software Engineer",
        "Java and SQL",
    ),
    (
        "qa-automation-engineer",
        "QA Automation Engineer",
        "Selenium and Cypress suites in Java and TypeScript, TestNG, BDD with Cucumber, REST-assured and Postman\n- Jenkins CI/CD, git, JMeter, SQL, Jira; software testing; regression and flaky tests",
        "QA Engineer",
        "Selenium tests in Java, JUnit, software testing",
    ),
    (
        "mobile-engineer",
        "Mobile Engineer",
        "Android apps in Kotlin with Jetpack Compose, iOS apps in Swift with SwiftUI; Retrofit, SQLite, Firebase\n- Unit testing, Appium, Fastlane, git and CI/CD; crash rate halved; Google Play and App Store",
        "Android Developer",
        "Android apps in Java, REST APIs",
    ),
];

fn resume(title: &str, now: &str, before: &str, then: &str) -> String {
    format!(
        "Robin Vale\nrobin@vale.example\n\nEXPERIENCE\n\n{title}, Tarnwood Ltd\nJan 2014 - Present\n- {now}\n\n\
         {before}, Oakmere GmbH\nJan 2006 - Dec 2013\n- {then}\n\nEDUCATION\nBachelor of Science in Computer Science, 2005\n"
    )
}

#[test]
fn eight_roles_come_along_and_each_has_a_person_here() {
    let ids: Vec<&str> = embedded().iter().map(|entry| entry.id).collect();
    assert!(ids.len() >= 8, "{ids:?}");
    assert!(ids.iter().all(|id| PEOPLE.iter().any(|person| person.0 == *id)), "{ids:?}");
    assert!(ids.iter().all(|id| lint(&shipped(id), lexicon()).is_empty()));
}

#[test]
fn the_person_of_a_role_is_strong_and_the_best_for_it() {
    let mut wrong = Vec::new();
    for (role, ..) in PEOPLE {
        let requisition = shipped(role);
        let scores: Vec<_> = PEOPLE
            .iter()
            .map(|(id, title, now, before, then)| {
                let judged = Judged::of(&resume(title, now, before, then), &requisition);
                (judged.assessment.score, judged.assessment.band, *id)
            })
            .collect();
        let own = scores.iter().find(|(_, _, id)| id == role).expect("one of them");
        if own.1 != Band::Strong {
            wrong.push(format!("{role}: its own person is {:?} with {}", own.1, own.0));
        }
        // A head of engineering may manage as well as a manager does, and code as well as a senior.
        let others = scores.iter().filter(|(_, _, id)| id != role && *id != "head-of-backend-engineering");
        wrong.extend(
            others
                .filter(|other| other.0 > own.0)
                .map(|other| format!("{role}: {} has {}, its own person {}", other.2, other.0, own.0)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_informational_is_found_and_earns_nothing() {
    let requisition = shipped("head-of-backend-engineering");
    let (_, title, now, before, then) = PEOPLE[0];
    let text = resume(title, now, before, then);
    let more = text.replace("- Hired", "- Resolved production incidents at night\n- Hired");
    let of = |text: &str| {
        let assessment = Judged::of(text, &requisition).assessment;
        let finding = assessment.findings.iter().find(|f| f.criterion == "problem-solving").cloned();
        (assessment.score, finding.expect("asked"))
    };
    let ((without, silent), (with, shown)) = (of(&text), of(&more));
    assert_eq!(without, with);
    assert_ne!(silent.verdict, shown.verdict);
    assert_eq!((shown.weight.get(), shown.points.get(), shown.evidence.len()), (0, 0, 1));
}
