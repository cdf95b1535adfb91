//! What people do for a living: titles by level, and who leads whom.

/// How far somebody has come.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Level {
    Junior,
    Mid,
    Senior,
    Technical,
    Lead,
    Manager,
    Head,
}

/// What kind of work a trade is, which decides what its bullets say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Field {
    Backend,
    Frontend,
    Data,
    Operations,
    Mobile,
    Testing,
    Support,
    Projects,
    Sales,
    Care,
    Store,
    Books,
}

/// A trade: titles by level; a level without titles is never reached.
pub(crate) struct Trade {
    pub(crate) field: Field,
    pub(crate) software: bool,
    pub(crate) titles: [&'static [&'static str]; 7],
}

impl Trade {
    /// The titles of a level.
    pub(crate) const fn at(&self, level: Level) -> &'static [&'static str] {
        self.titles[level as usize]
    }
}

const NONE: &[&str] = &[];

#[rustfmt::skip]
pub(crate) const SOFTWARE: &[Trade] = &[
    Trade { field: Field::Backend, software: true, titles: [
        &["Junior Software Engineer", "Junior Backend Developer", "Graduate Software Engineer", "Associate Software Engineer"],
        &["Software Engineer", "Backend Engineer", "Software Developer", "Backend Developer", "Application Developer"],
        &["Senior Software Engineer", "Senior Backend Engineer", "Senior Developer", "Senior Backend Developer"],
        &["Software Architect", "Principal Engineer", "Staff Software Engineer", "Principal Software Engineer", "Solutions Architect"],
        &["Team Lead", "Backend Team Lead", "Engineering Team Lead", "Development Team Lead"],
        &["Engineering Manager", "Software Development Manager", "Backend Engineering Manager", "Software Engineering Manager"],
        &["Head of Engineering", "Head of Backend Engineering", "Director of Engineering", "VP of Engineering", "Director of Software Development"] ] },
    Trade { field: Field::Frontend, software: true, titles: [
        &["Junior Frontend Developer", "Junior Web Developer"],
        &["Frontend Engineer", "Web Developer", "Frontend Developer", "Full Stack Developer"],
        &["Senior Frontend Engineer", "Senior Full Stack Developer", "Senior Web Developer"],
        &["Principal Frontend Engineer", "Staff Engineer"],
        &["Frontend Team Lead", "Team Lead"],
        &["Engineering Manager", "Frontend Engineering Manager"],
        &["Head of Frontend Engineering", "Director of Engineering"] ] },
    Trade { field: Field::Data, software: true, titles: [
        &["Junior Data Engineer"],
        &["Data Engineer", "Software Engineer, Data Platform"],
        &["Senior Data Engineer"],
        &["Data Architect", "Principal Data Engineer"],
        &["Data Engineering Team Lead"],
        &["Data Engineering Manager"],
        &["Head of Data Engineering", "Director of Data Engineering"] ] },
    Trade { field: Field::Operations, software: true, titles: [
        &["Junior DevOps Engineer"],
        &["DevOps Engineer", "Site Reliability Engineer", "Platform Engineer"],
        &["Senior DevOps Engineer", "Senior Site Reliability Engineer", "Senior Platform Engineer"],
        &["Principal Platform Engineer", "Cloud Architect"],
        &["DevOps Team Lead", "Platform Team Lead"],
        &["Platform Engineering Manager"],
        &["Head of Platform Engineering"] ] },
    Trade { field: Field::Mobile, software: true, titles: [
        &["Junior Mobile Developer"],
        &["Android Developer", "iOS Developer", "Mobile Developer"],
        &["Senior Mobile Developer", "Senior Android Developer", "Senior iOS Engineer"],
        &["Principal Mobile Engineer"],
        &["Mobile Team Lead"],
        &["Mobile Engineering Manager"],
        &["Head of Mobile Development"] ] },
    Trade { field: Field::Testing, software: true, titles: [
        &["Junior Test Automation Engineer"],
        &["Test Automation Engineer", "QA Automation Engineer"],
        &["Senior Test Automation Engineer", "Senior QA Automation Engineer"],
        NONE, NONE, NONE, NONE ] },
];

#[rustfmt::skip]
pub(crate) const OTHER: &[Trade] = &[
    Trade { field: Field::Support, software: false, titles: [
        &["IT Support Assistant", "Help Desk Analyst"],
        &["IT Support Technician", "IT Support Analyst", "Desktop Support Engineer"],
        &["Senior IT Support Analyst", "System Administrator"],
        NONE, NONE, &["IT Support Manager"], NONE ] },
    Trade { field: Field::Projects, software: false, titles: [
        &["Project Coordinator"],
        &["Project Manager", "IT Project Manager"],
        &["Senior Project Manager"],
        NONE, NONE, NONE, NONE ] },
    Trade { field: Field::Sales, software: false, titles: [
        &["Sales Assistant"],
        &["Account Manager", "Sales Representative"],
        &["Senior Account Manager"],
        NONE, NONE, &["Sales Manager"], &["Head of Sales", "Sales Director"] ] },
    Trade { field: Field::Care, software: false, titles: [
        &["Healthcare Assistant"],
        &["Staff Nurse", "Registered Nurse"],
        &["Senior Staff Nurse"],
        NONE, NONE, &["Ward Manager"], NONE ] },
    Trade { field: Field::Store, software: false, titles: [
        &["Warehouse Operative", "Kitchen Assistant"],
        &["Stock Controller", "Chef de Partie"],
        &["Senior Stock Controller", "Sous Chef"],
        NONE, NONE, &["Warehouse Manager", "Restaurant Manager"], NONE ] },
    Trade { field: Field::Books, software: false, titles: [
        &["Accounts Assistant"],
        &["Accountant", "Financial Analyst"],
        &["Senior Accountant"],
        NONE, NONE, &["Finance Manager"], &["Finance Director"] ] },
];
