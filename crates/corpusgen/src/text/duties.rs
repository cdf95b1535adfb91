//! Sentences of English resumes, with what they show beside the skills in their slots.

use crate::career::Field;

/// A sentence with slots, and the labels' ids of what its own words show.
pub(crate) type Duty = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const BACKEND: &[Duty] = &[
    ("Rebuilt the {thing} service in {lang} with {frame}, cutting response times by {percent} %", &[]),
    ("Wrote {lang} services that keep {thing} data in {store}", &[]),
    ("Moved {thing} events from nightly files to {queue}", &[]),
    ("Split a monolith into microservices, starting with {thing}", &["microservices"]),
    ("Designed REST APIs for partners who place {thing} requests", &["rest-api"]),
    ("Ran the {thing} platform on {cloud} with {ops}", &[]),
    ("Set up CI/CD pipelines, so that {thing} changes reach customers the same day", &["cicd"]),
    ("Tuned slow queries in {store}; the {thing} report now takes {percent} seconds", &[]),
    ("Replaced hand-made servers by {ops} on {cloud}", &[]),
    ("Wrote tests for {thing} before each release and kept them quick", &[]),
    ("Worked in a team of {count} engineers on {thing}", &[]),
    ("Answered for {thing} on call, one week in {count}", &[]),
    ("Introduced {frame} for everything new around {thing}", &[]),
];
#[rustfmt::skip]
const FRONTEND: &[Duty] = &[
    ("Built the {thing} pages in {lang} with {frame}", &[]),
    ("Made the {thing} dialogue usable by keyboard and screen reader", &[]),
    ("Wrote a library of components in {frame} that {count} teams use", &[]),
    ("Fetched {thing} data through {queue} and kept it in {store}", &[]),
    ("Brought the first paint of the {thing} page down by {percent} %", &[]),
    ("Delivered to {cloud} with {ops}", &[]),
    ("Worked with designers and a team of {count} engineers", &[]),
];
#[rustfmt::skip]
const DATA: &[Duty] = &[
    ("Built pipelines in {lang} with {frame} that load {thing} data each hour", &[]),
    ("Modelled {thing} tables in {store} for analysts", &[]),
    ("Streamed {thing} events through {queue}", &[]),
    ("Ran all of it on {cloud} with {ops}", &[]),
    ("Found and repaired {percent} faulty {thing} feeds", &[]),
    ("Checked each load in {lang} before anybody saw a number", &[]),
];
#[rustfmt::skip]
const OPERATIONS: &[Duty] = &[
    ("Kept the {thing} clusters on {cloud} running with {ops}", &[]),
    ("Described all of the {thing} servers in {frame}", &[]),
    ("Wrote tools in {lang} that move {thing} backups", &[]),
    ("Operated {queue} and {store} for {count} product teams", &[]),
    ("Cut the bill for {thing} by {percent} %", &[]),
    ("Wrote the runbook for {thing} and rehearsed it", &[]),
];
#[rustfmt::skip]
const MOBILE: &[Duty] = &[
    ("Wrote the {thing} app in {lang} with {frame}", &[]),
    ("Kept {thing} data on the phone in {store}", &[]),
    ("Cut crashes of the {thing} app by {percent} %", &[]),
    ("Released every two weeks by {ops}", &[]),
];
#[rustfmt::skip]
const TESTING: &[Duty] = &[
    ("Automated {percent} tests of the {thing} pages in {lang} with {frame}", &[]),
    ("Ran them for every change with {ops}", &[]),
    ("Checked {thing} records in {store}", &[]),
    ("Found the cause of tests that failed by chance", &[]),
];
#[rustfmt::skip]
const SUPPORT: &[Duty] = &[
    ("Answered {percent} requests a week by telephone and in {queue}", &[]),
    ("Administered accounts in {lang}", &[]),
    ("Installed and moved {store} machines", &[]),
    ("Set up laptops and printers for {percent} colleagues", &[]),
];
#[rustfmt::skip]
const PROJECTS: &[Duty] = &[
    ("Planned the move of {percent} offices within budget", &[]),
    ("Coordinated suppliers and kept the plan in {lang}", &[]),
    ("Reported risks and costs to the steering group each month", &[]),
    ("Closed the {thing} project two months early", &[]),
];
#[rustfmt::skip]
const SALES: &[Duty] = &[
    ("Looked after {percent} accounts and won {count} new ones each quarter", &[]),
    ("Passed the yearly target by {percent} %", &[]),
    ("Prepared offers and contracts in {lang}", &[]),
];
#[rustfmt::skip]
const CARE: &[Duty] = &[
    ("Cared for up to {count} patients on a surgical ward", &[]),
    ("Gave medicines, dressed wounds and kept records", &[]),
    ("Spoke with families about going home", &[]),
];
#[rustfmt::skip]
const STORE: &[Duty] = &[
    ("Counted stock each week and corrected the books in {lang}", &[]),
    ("Received and stored {percent} deliveries a day", &[]),
    ("Kept the place clean and safe, without an accident for {count} years", &[]),
];
#[rustfmt::skip]
const BOOKS: &[Duty] = &[
    ("Closed the month within {count} days", &[]),
    ("Reconciled {percent} accounts in {frame}", &[]),
    ("Prepared budgets and forecasts in {lang}", &[]),
];

/// What people of a field do.
pub(crate) const fn duties(field: Field) -> &'static [Duty] {
    match field {
        Field::Backend => BACKEND,
        Field::Frontend => FRONTEND,
        Field::Data => DATA,
        Field::Operations => OPERATIONS,
        Field::Mobile => MOBILE,
        Field::Testing => TESTING,
        Field::Support => SUPPORT,
        Field::Projects => PROJECTS,
        Field::Sales => SALES,
        Field::Care => CARE,
        Field::Store => STORE,
        Field::Books => BOOKS,
    }
}

/// What those say who lead people; `{team}` is how many.
#[rustfmt::skip]
pub(crate) const LEADING: &[Duty] = &[
    ("Led a team of {team} {people}", &["people-management"]),
    ("Managed {team} {people}", &["people-management"]),
    ("Managed a team of {team} {people} in two places", &["people-management"]),
    ("Led {team} {people}; hired four of them", &["people-management", "hiring"]),
];

/// What many of them say beside it.
#[rustfmt::skip]
pub(crate) const LEADING_MORE: &[Duty] = &[
    ("Hired {count} {people} and let nobody go", &["hiring"]),
    ("Mentored new colleagues in their first months", &["mentoring"]),
    ("Answered for the yearly budget", &[]),
    ("Agreed the plan for {thing} with product and sales each quarter", &[]),
];

/// What those say who lead by knowing.
#[rustfmt::skip]
pub(crate) const TECHNICAL: &[Duty] = &[
    ("Designed the architecture of {thing} with {count} teams", &[]),
    ("Mentored two junior developers", &["mentoring"]),
    ("Wrote the guidelines for {lang} that all teams follow", &[]),
];

/// Those whom people of a field lead.
pub(crate) const fn people(field: Field) -> &'static [&'static str] {
    match field {
        Field::Backend | Field::Data | Field::Operations | Field::Testing => {
            &["engineers", "software engineers", "developers"]
        }
        Field::Frontend | Field::Mobile => &["developers", "engineers"],
        Field::Support => &["support technicians", "technicians"],
        Field::Sales => &["sales representatives", "account managers"],
        Field::Care => &["nurses", "nurses and assistants"],
        Field::Store | Field::Projects => &["staff", "employees"],
        Field::Books => &["accountants", "clerks"],
    }
}
