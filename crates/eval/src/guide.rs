//! The labelling guide's list of skills, and which of our ids speak for each.

/// Guide id, our ids. A guide skill is present when the result has one of them, implied ones included.
pub(crate) const SKILLS: &[(&str, &[&str])] = &[
    ("agile", &["agile"]),
    ("angular", &["angular", "angularjs"]),
    ("application-security", &["application-security"]),
    ("aws", &["aws"]),
    ("azure", &["azure"]),
    ("big-data", &["big-data", "apache-spark", "apache-hadoop", "hadoop", "apache-hive", "apache-flink"]),
    ("c", &["c"]),
    ("cicd", &["ci-cd"]),
    ("cpp", &["cpp"]),
    ("csharp", &["csharp"]),
    ("devops", &["devops"]),
    ("distributed-systems", &["distributed-systems"]),
    ("django", &["django"]),
    ("docker", &["docker"]),
    ("dotnet", &["dotnet"]),
    ("elasticsearch", &["elasticsearch"]),
    ("gcp", &["gcp"]),
    ("git", &["git"]),
    ("go", &["go"]),
    ("graphql", &["graphql"]),
    ("grpc", &["grpc"]),
    ("hiring", &["hiring"]),
    ("infrastructure-as-code", &["infrastructure-as-code"]),
    ("java", &["java"]),
    ("javascript", &["javascript"]),
    ("kotlin", &["kotlin"]),
    ("kubernetes", &["kubernetes"]),
    ("linux", &["linux"]),
    ("machine-learning", &["machine-learning"]),
    ("mentoring", &["mentoring"]),
    ("messaging", &["message-queues"]),
    ("microservices", &["microservices"]),
    ("nodejs", &["node-js"]),
    ("nosql", &["nosql"]),
    ("people-management", &["people-management"]),
    ("php", &["php"]),
    ("python", &["python"]),
    ("react", &["react"]),
    ("relational-db", &["relational-databases", "sql"]),
    ("rest-api", &["rest", "apis-and-web-services"]),
    ("ruby", &["ruby"]),
    ("rust", &["rust"]),
    ("scala", &["scala"]),
    ("soap", &["soap"]),
    ("spring", &["spring"]),
    ("swift", &["swift"]),
    ("typescript", &["typescript"]),
    ("vue", &["vue-js"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_has_an_id_of_the_lexicon() {
        let lexicon = prescreen_lexicon::Lexicon::embedded().expect("the embedded rules compile");
        for (guide, ids) in SKILLS {
            assert!(
                ids.iter().any(|id| lexicon.skill_id(id).is_some()),
                "{guide}: none of {ids:?} is a skill"
            );
        }
    }
}
