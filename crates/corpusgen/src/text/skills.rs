//! Skills as resumes spell them, with what a careful reader files each under (the labels' ids; none where the labels
//! have no id for it).

use crate::career::Field;

/// A skill: as printed, and its ids in the labels.
pub(crate) type Skill = (&'static str, &'static [&'static str]);

/// Skills that go together, by the slot of a sentence that they fill.
pub(crate) struct Stack {
    pub(crate) lang: &'static [Skill],
    pub(crate) frame: &'static [Skill],
    pub(crate) store: &'static [Skill],
    pub(crate) queue: &'static [Skill],
    pub(crate) cloud: &'static [Skill],
    pub(crate) ops: &'static [Skill],
}

#[rustfmt::skip]
const STORES: &[Skill] = &[("PostgreSQL", &["relational-db"]), ("MySQL", &["relational-db"]), ("SQL Server", &["relational-db"]), ("MariaDB", &["relational-db"]), ("MongoDB", &["nosql"]), ("Redis", &["nosql"]), ("Cassandra", &["nosql"])];
#[rustfmt::skip]
const QUEUES: &[Skill] = &[("Kafka", &["messaging"]), ("RabbitMQ", &["messaging"]), ("ActiveMQ", &["messaging"])];
#[rustfmt::skip]
const CLOUDS: &[Skill] = &[("AWS", &["aws"]), ("Azure", &["azure"]), ("Google Cloud", &["gcp"]), ("AWS", &["aws"])];
#[rustfmt::skip]
const OPS: &[Skill] = &[("Docker", &["docker"]), ("Kubernetes", &["kubernetes"]), ("Terraform", &["infrastructure-as-code"]), ("Ansible", &["infrastructure-as-code"]), ("Jenkins", &["cicd"]), ("Git", &["git"]), ("Grafana", &[])];

const fn backend(lang: &'static [Skill], frame: &'static [Skill]) -> Stack {
    Stack { lang, frame, store: STORES, queue: QUEUES, cloud: CLOUDS, ops: OPS }
}

#[rustfmt::skip]
const BACKEND: &[Stack] = &[
    backend(&[("Java", &["java"]), ("Kotlin", &["kotlin"]), ("Java", &["java"])], &[("Spring Boot", &["spring"]), ("Hibernate", &[]), ("Quarkus", &[])]),
    backend(&[("Python", &["python"])], &[("Django", &["django"]), ("Flask", &[]), ("FastAPI", &[])]),
    backend(&[("Golang", &["go"]), ("Go", &["go"])], &[("gRPC", &["grpc"]), ("GraphQL", &["graphql"])]),
    backend(&[("C#", &["csharp"])], &[("ASP.NET Core", &["dotnet"]), (".NET Core", &["dotnet"])]),
    backend(&[("TypeScript", &["typescript"]), ("JavaScript", &["javascript"])], &[("Node.js", &["nodejs"]), ("NestJS", &["nodejs"])]),
    backend(&[("PHP", &["php"])], &[("Laravel", &[]), ("Symfony", &[])]),
    backend(&[("Scala", &["scala"])], &[("Akka", &[])]),
    backend(&[("Rust", &["rust"]), ("C++", &["cpp"])], &[("gRPC", &["grpc"])]),
];
#[rustfmt::skip]
const FRONTEND: &[Stack] = &[
    Stack { lang: &[("TypeScript", &["typescript"]), ("JavaScript", &["javascript"])], frame: &[("React", &["react"]), ("Redux", &[])], store: &[("MongoDB", &["nosql"]), ("PostgreSQL", &["relational-db"])], queue: &[("GraphQL", &["graphql"])], cloud: CLOUDS, ops: OPS },
    Stack { lang: &[("TypeScript", &["typescript"])], frame: &[("Angular", &["angular"]), ("RxJS", &[])], store: &[("MySQL", &["relational-db"])], queue: &[("GraphQL", &["graphql"])], cloud: CLOUDS, ops: OPS },
    Stack { lang: &[("JavaScript", &["javascript"]), ("PHP", &["php"])], frame: &[("Vue.js", &["vue"]), ("Laravel", &[])], store: &[("MySQL", &["relational-db"])], queue: &[("RabbitMQ", &["messaging"])], cloud: CLOUDS, ops: OPS },
];
#[rustfmt::skip]
const DATA: &[Stack] = &[Stack {
    lang: &[("Python", &["python"]), ("Scala", &["scala"]), ("Java", &["java"])],
    frame: &[("Apache Spark", &["big-data"]), ("Airflow", &[]), ("Hadoop", &["big-data"])],
    store: &[("PostgreSQL", &["relational-db"]), ("Cassandra", &["nosql"]), ("Hive", &["big-data"])],
    queue: &[("Kafka", &["messaging"])], cloud: CLOUDS, ops: OPS }];
#[rustfmt::skip]
const OPERATIONS: &[Stack] = &[Stack {
    lang: &[("Python", &["python"]), ("Bash", &[]), ("Golang", &["go"])],
    frame: &[("Terraform", &["infrastructure-as-code"]), ("Ansible", &["infrastructure-as-code"]), ("Prometheus", &[])],
    store: &[("PostgreSQL", &["relational-db"]), ("Redis", &["nosql"])],
    queue: &[("Kafka", &["messaging"]), ("Elasticsearch", &["elasticsearch"])], cloud: CLOUDS,
    ops: &[("Docker", &["docker"]), ("Kubernetes", &["kubernetes"]), ("Jenkins", &["cicd"]), ("Linux", &["linux"]), ("Git", &["git"])] }];
#[rustfmt::skip]
const MOBILE: &[Stack] = &[
    Stack { lang: &[("Kotlin", &["kotlin"]), ("Java", &["java"])], frame: &[("Android SDK", &[]), ("Jetpack Compose", &[])], store: &[("SQLite", &["relational-db"])], queue: &[("GraphQL", &["graphql"])], cloud: &[("Google Cloud", &["gcp"])], ops: &[("Git", &["git"]), ("Jenkins", &["cicd"])] },
    Stack { lang: &[("Swift", &["swift"])], frame: &[("SwiftUI", &[]), ("UIKit", &[])], store: &[("SQLite", &["relational-db"])], queue: &[("GraphQL", &["graphql"])], cloud: &[("AWS", &["aws"])], ops: &[("Git", &["git"]), ("Jenkins", &["cicd"])] },
];
#[rustfmt::skip]
const TESTING: &[Stack] = &[Stack {
    lang: &[("Java", &["java"]), ("Python", &["python"]), ("TypeScript", &["typescript"])],
    frame: &[("Selenium", &[]), ("Cypress", &[]), ("Playwright", &[])],
    store: &[("MySQL", &["relational-db"])], queue: &[("Kafka", &["messaging"])], cloud: CLOUDS, ops: OPS }];
#[rustfmt::skip]
const OFFICE: &[Stack] = &[Stack {
    lang: &[("Microsoft Excel", &[]), ("Microsoft Word", &[])], frame: &[("SAP", &[]), ("PowerPoint", &[])],
    store: &[("Outlook", &[])], queue: &[("Microsoft Teams", &[])], cloud: &[("SharePoint", &[])], ops: &[("Microsoft Office", &[])] }];
#[rustfmt::skip]
const SUPPORT: &[Stack] = &[Stack {
    lang: &[("Active Directory", &[]), ("PowerShell", &[])], frame: &[("VMware", &[]), ("Citrix", &[])],
    store: &[("Windows Server", &[])], queue: &[("ServiceNow", &[])], cloud: &[("Office 365", &[])], ops: &[("Linux", &["linux"])] }];

/// The stacks of a field.
pub(crate) const fn stacks(field: Field) -> &'static [Stack] {
    match field {
        Field::Backend => BACKEND,
        Field::Frontend => FRONTEND,
        Field::Data => DATA,
        Field::Operations => OPERATIONS,
        Field::Mobile => MOBILE,
        Field::Testing => TESTING,
        Field::Support => SUPPORT,
        Field::Projects | Field::Sales | Field::Care | Field::Store | Field::Books => OFFICE,
    }
}
