//! Who, as what, from when to when, in text that lost its line breaks: invented entries, and what a reader finds.

use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::read;

/// The titles and employers of `text`, in order.
fn jobs(text: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let document = extract(text.as_bytes(), None, &Limits::default()).expect("a text is read");
    let of = |span: Option<prescreen_extract::Span>| span.map_or("-", |s| s.of(&document.text));
    read(&document, &lexicon)
        .positions
        .iter()
        .map(|p| format!("{} @ {}", of(p.title), of(p.employer)))
        .collect()
}

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(jobs(text), want, "{text}");
}

#[test]
fn a_profile_names_the_employer_before_the_title_and_the_place_behind_the_period() {
    check(
        "Kit Marlow Leeds, United Kingdom kit@example.com Experience Corvane Senior Software Engineer \
         June 2021 - Present (3 years 2 months) Leeds, United Kingdom Tessel Hill Software Engineer \
         May 2018 - June 2021 (3 years 2 months) Manchester, United Kingdom Built the parts that carry the ledger \
         through the night and wrote down how they work for those who came later. Education University of the Aire \
         BSc Computing (2015 - 2018)",
        &["Senior Software Engineer @ Corvane", "Software Engineer @ Tessel Hill"],
    );
}

#[test]
fn words_of_a_title_that_are_none_of_the_tables_stay_with_it_where_the_employer_was_taken_out() {
    check(
        "Front of house person with a liking for early mornings and for guests who are lost. Experience Night Lodge \
         Supervisor 03/2012 to 04/2015 Company Name City , State Kept the books of the night and the keys of the day. \
         Trained four clerks and wrote the rota for all of them. Orchard Clerk 01/2010 to 02/2012 Company Name City , \
         State Answered letters and counted crates for the whole of the valley.",
        &["Night Lodge Supervisor @ -", "Orchard Clerk @ -"],
    );
}

#[test]
fn heads_stand_on_one_side_of_the_periods_in_the_whole_document() {
    check(
        "Robin Tarnow robin@example.com Berufserfahrung 02/2021 – heute Teamleiterin Einkauf Zweistrom, Bielefeld \
         Abstimmung mit den anderen Abteilungen und Pflege der Unterlagen. 04/2016 – 01/2021 Sachbearbeiterin Einkauf \
         Holzmann & Kranz KG, Leipzig Einführung eines neuen Ablaufs im ganzen Haus und in den Filialen. Ausbildung \
         2012 - 2016",
        &["Teamleiterin Einkauf @ Zweistrom", "Sachbearbeiterin Einkauf @ Holzmann & Kranz KG"],
    );
}

#[test]
fn headings_in_other_languages_are_found_in_the_line() {
    check(
        "Robin Tarnow robin@example.com Expérience professionnelle Technicienne de maintenance Lyre Numérique Lyon juin \
         2021 - aujourd'hui Suivi des dossiers et relation avec les clients de la région. Ingénieure système Atelier \
         Quatre Vents Paris mai 2017 - mai 2021 Mise en place d'un nouvel outil pour les équipes. Formation 2004 - 2008",
        &[
            "Technicienne de maintenance @ Lyre Numérique Lyon",
            "Ingénieure système @ Atelier Quatre Vents Paris",
        ],
    );
}

#[test]
fn a_line_of_thousands_of_entries_takes_time_in_proportion() {
    let entry = "Corvane and Senior Engineer June 2019 - May 2021 Built and, of the & Kept It Going. ";
    assert_eq!(jobs(&format!("Experience {}", entry.repeat(3000))).len(), 3000);
}
