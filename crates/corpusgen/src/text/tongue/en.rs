//! English.

use super::{Headings, Tongue};
use crate::text::duties;

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "en",
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    present: &["Present", "present", "Current", "Now", "Till date", "Today"],
    since: "Since",
    to: "to",
    headings: Headings {
        summary: &["Summary", "Profile", "Professional Summary", "About"],
        experience: &["Experience", "Work Experience", "Professional Experience", "Employment History", "Employment", "Career History"],
        education: &["Education", "Education and Training", "Academic Background"],
        skills: &["Skills", "Technical Skills", "Core Skills", "Technologies"],
        languages: &["Languages"],
        interests: &["Interests", "Hobbies"],
    },
    tools: &["Technologies", "Environment", "Tech stack", "Tools"],
    trade: None,
    duties: &[],
    leading: duties::LEADING,
    leading_more: duties::LEADING_MORE,
    technical: duties::TECHNICAL,
    people: &[],
    things: &["billing", "booking", "catalogue", "claims", "delivery", "fraud", "invoice", "ledger", "loyalty", "metering", "order", "payment", "pricing", "returns", "routing", "search", "subscription", "tariff", "ticketing", "warehouse"],
    degrees: &[("BSc Computer Science", "bachelor", "Computer Science"), ("Bachelor of Science in Information Systems", "bachelor", "Information Systems"), ("MSc Software Engineering", "master", "Software Engineering"), ("B.Sc. in Mathematics", "bachelor", "Mathematics"), ("Master of Science in Computer Science", "master", "Computer Science"), ("BA History", "bachelor", "History")],
    university: "University of ",
    claims: &["{title} with {years} years of experience.", "{title} with {years}+ years of professional experience, most of it with {lang} and {store}.", "{years} years of experience; likes plain code and short meetings."],
    languages: &["English", "German", "French", "Spanish", "Hindi", "Mandarin"],
    interests: &["Chess, hiking, choir", "Cycling, bread baking", "Gardening and local history", "Go (the board game), running", "Rowing, crosswords"],
};
