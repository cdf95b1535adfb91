//! Who, as what, from when to when, in the arrangements that people print: invented entries, and what a reader finds.

use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::read;

/// The positions of `text` as "start..end title @ employer".
fn positions(text: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let document = extract(text.as_bytes(), None, &Limits::default()).expect("a text is read");
    let resume = read(&document, &lexicon);
    let show = |p: &prescreen_resume::Position| {
        let of = |span: Option<prescreen_extract::Span>| span.map_or("-", |s| s.of(&document.text));
        let start = p.period.start.map_or("-".to_owned(), |d| d.to_string());
        let end = match p.period.end {
            prescreen_resume::End::Date(date) => date.to_string(),
            prescreen_resume::End::Present => "present".to_owned(),
            prescreen_resume::End::NotGiven => "-".to_owned(),
        };
        format!("{start}..{end} {} @ {}", of(p.title), of(p.employer))
    };
    resume.positions.iter().map(show).collect()
}

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(positions(text), want, "{text}");
}

#[test]
fn the_habit_of_the_document_tells_a_name_that_looks_like_a_title() {
    check(
        "Ines Marlow\nEXPERIENCE\n\n\
         Tarnwood\nSenior Software Engineer\nJan 2019 - Present\n\nKeeps the ledger going every day of the year.\n\n\
         Pilot Driver\nSoftware Engineer\nMar 2015 - Dec 2018\n\nWrote the parts that nobody wanted to write.\n\n\
         Oakmere\nSoftware Engineer\nJul 2011 - Feb 2015\n\nLearned the trade from patient people there.\n",
        &[
            "2019-01..present Senior Software Engineer @ Tarnwood",
            "2015-03..2018-12 Software Engineer @ Pilot Driver",
            "2011-07..2015-02 Software Engineer @ Oakmere",
        ],
    );
}

#[test]
fn a_line_between_two_periods_belongs_to_one_entry() {
    check(
        "WORK EXPERIENCE\nLoader, Swale Parcel\n10/2013 - 01/2014\nDriver, Royal Mail\n06/2009 - 08/2013\n",
        &["2013-10..2014-01 Loader @ Swale Parcel", "2009-06..2013-08 Driver @ Royal Mail"],
    );
}

#[test]
fn roles_stand_under_the_employer_that_heads_them() {
    check(
        "EXPERIENCE\n\nTarn Payments Ltd\nEngineering Manager\nJan 2019 - Present\n• Leads.\n\n\
         Senior Engineer\nMar 2015 - Dec 2018\n• Built.\n",
        &[
            "2019-01..present Engineering Manager @ Tarn Payments Ltd",
            "2015-03..2018-12 Senior Engineer @ Tarn Payments Ltd",
        ],
    );
}

#[test]
fn the_years_at_an_employer_above_its_roles_are_no_role() {
    check(
        "EXPERIENCE\n\nTarn Payments Ltd, 2011 - 2019\n\nEngineering Manager\n2015 - 2019\n• Led.\n\n\
         Senior Engineer\n2011 - 2014\n• Built.\n",
        &[
            "2015..2019 Engineering Manager @ Tarn Payments Ltd",
            "2011..2014 Senior Engineer @ Tarn Payments Ltd",
        ],
    );
}

#[test]
fn an_area_behind_a_comma_is_the_rest_of_the_title() {
    check(
        "EXPERIENCE\n\nManager, Software Engineering\nCorvane Freight\nMay 2016 - Present\n• Led.\n",
        &["2016-05..present Manager, Software Engineering @ Corvane Freight"],
    );
}

#[test]
fn a_form_is_read_by_its_labels_wherever_they_stand() {
    check(
        "EXPERIENCE\n\nDates: Jan 2016 - Feb 2019\nOccupation or position held: Systems Engineer\n\
         Responsibilities: kept the lights on\nName and address of employer: Halden Grid AS\n\n\
         Dates: Mar 2012 - Dec 2015\nOccupation or position held: Technician\n\
         Responsibilities: climbed poles\nName and address of employer: Fjordnett AS\n",
        &["2016-01..2019-02 Systems Engineer @ Halden Grid AS", "2012-03..2015-12 Technician @ Fjordnett AS"],
    );
}

#[test]
fn a_sentence_tells_of_a_job_over_several_lines() {
    check(
        "EXPERIENCE\n\n• Worked as a Computer Operator in Larkfield District Office,\n  North Road, from 06-April-2016 to\n  10-Oct-2017\n",
        &["2016-04..2017-10 Computer Operator @ Larkfield District Office"],
    );
    check(
        "EXPERIENCE\n\n• Working with Merrow Security Ltd. as a Shift Supervisor since March 2018\n",
        &["2018-03..present Shift Supervisor @ Merrow Security Ltd."],
    );
}

#[test]
fn text_on_one_line_is_taken_apart_at_its_titles() {
    let text = "Backend Developer Lisbon, Portugal Work Experience Senior Software Engineer Marisol Data Systems - Lisbon \
                March 2016 to Present Built the services that settle card payments and kept them fast. Retention rate: 90% \
                Web Developer Casa Azul, Inc - Porto June 2012 to February 2016 Wrote shops for small makers and looked \
                after their servers. Education Bachelor of Science in Mathematics 2008 to 2012";
    check(
        text,
        &[
            "2016-03..present Senior Software Engineer @ Marisol Data Systems",
            "2012-06..2016-02 Web Developer @ Casa Azul, Inc",
        ],
    );
}

#[test]
fn a_month_with_a_letter_wrong_is_a_month() {
    check(
        "EXPERIENCE\n\nSoftware Engineer, Tarn Payments Ltd\nOcober 2014 - Novmeber 2016\n",
        &["2014-10..2016-11 Software Engineer @ Tarn Payments Ltd"],
    );
}

#[test]
fn a_heading_in_the_margin_stands_beside_its_first_entry() {
    check(
        "EDUCATION\tNorthern University\nBSc Geography, 2004 - 2007\n\n\
         EXPERIENCE\tSoftware Engineer, Tarn Payments Ltd, Jan 2012 - Mar 2015\n\
         Wrote the ledger and the reports that the auditors read.\n",
        &["2012-01..2015-03 Software Engineer @ Tarn Payments Ltd"],
    );
}

#[test]
fn a_heading_in_the_margin_may_stand_on_two_lines() {
    check(
        "CAREER\tI look for a team that sells with care.\nOBJECTIVE\tAnd that lets me learn.\n\n\
         CAREER\tBirchway Tractors\tOct 2012 - Feb 2014\nHISTORY\tSales Manager\n\n\
         Elmtree Motors Pvt. Ltd.\tMar 2014 - Jul 2014\nSales Manager\n",
        &[
            "2012-10..2014-02 Sales Manager @ Birchway Tractors",
            "2014-03..2014-07 Sales Manager @ Elmtree Motors Pvt. Ltd.",
        ],
    );
}

#[test]
fn headings_end_in_a_full_stop_a_note_or_stand_behind_a_bullet() {
    for heading in ["WORK EXPERIENCE.", "WORK EXPERIENCE (INDIA)", "• Professional Experience:"] {
        let text = format!(
            "EDUCATION\nB.Sc., Larkfield College\n\n{heading}\n\nWeb Developer, Acme Ltd.\nMay 2014 - June 2016\n"
        );
        check(&text, &["2014-05..2016-06 Web Developer @ Acme Ltd."]);
    }
}

#[test]
fn personal_details_end_at_a_line_set_as_their_heading() {
    check(
        "PERSONAL DATA\nCitizenship: Canada\n\nTHINGS I BUILT FOR OTHERS\n\n\
         Web Developer\nAcme Ltd.\nMay 2014 - June 2016\n",
        &["2014-05..2016-06 Web Developer @ Acme Ltd."],
    );
}

#[test]
fn a_period_that_ends_its_block_belongs_to_the_lines_above() {
    check(
        "EXPERIENCE\n\nHelper\nCenter for Tailoring\nMay 2014 - June 2016\n\n\
         Web Developer\nAcme Ltd.\nPortland, Oregon\nJuly 2016 - May 2019\n",
        &["2014-05..2016-06 Helper @ Center for Tailoring", "2016-07..2019-05 Web Developer @ Acme Ltd."],
    );
}

#[test]
fn a_template_that_took_the_employers_out_gives_none_to_its_titles() {
    check(
        "Experience\n\nCompany Name City , State Network Analyst 10/2001 to 10/2003\nKept routers running for the firm.\n",
        &["2001-10..2003-10 Network Analyst @ -"],
    );
}

#[test]
fn a_form_of_thousands_of_lines_takes_time_in_proportion() {
    // Every pair of labelled facts was once tried against every other, for each place to end at.
    let form = format!(
        "WORK EXPERIENCE\n\nCompany: Acme Ltd\nDate: 2010 - 2012\n{}\nCompany: Merrow Ltd\nDate: 2013 - 2014\nRole: Cook\n",
        "Role: Engineer\n".repeat(2000)
    );
    check(&form, &["2010..2012 Engineer @ Acme Ltd", "2013..2014 Cook @ Merrow Ltd"]);
}

#[test]
fn a_line_of_thousands_of_headings_takes_time_in_proportion() {
    // The rest of the line was once cut into words again at each of them.
    let line = format!(
        "{}Work Experience Software Engineer Merrow Ltd - Leeds 2013 to 2014",
        "Ann Lee Experience ".repeat(4000)
    );
    assert!(positions(&line).contains(&"2013..2014 Software Engineer @ Merrow Ltd".to_owned()));
}

#[test]
fn titles_of_other_languages_are_known_by_their_words_and_by_the_ends_of_compounds() {
    check(
        "Berufserfahrung\n\n03/2019 – heute\nZweistrom\nNetzwerktechnikerin\n\n02/2015 – 02/2019\nPixelbrise\nEinkaufsberater\n",
        &[
            "2019-03..present Netzwerktechnikerin @ Zweistrom",
            "2015-02..2019-02 Einkaufsberater @ Pixelbrise",
        ],
    );
    check(
        "Doświadczenie zawodowe\n\nChmura – Analityczka biznesowa\nmarzec 2019 – obecnie\n",
        &["2019-03..present Analityczka biznesowa @ Chmura"],
    );
}

#[test]
fn forms_have_their_labels_in_eight_languages() {
    check(
        "Esperienza lavorativa\n\nDate: febbraio 2019 – oggi\n\
         Nome e indirizzo del datore di lavoro: Officine Valtrebbia S.r.l., Via dei Mulini 3\nTipo di impiego: Sistemista\n\n\
         Date: giugno 2014 – gennaio 2019\nNome e indirizzo del datore di lavoro: Comune di Borgoverde, Piazza Nuova 1\n\
         Tipo di impiego: Impiegata tecnica\n",
        &[
            "2019-02..present Sistemista @ Officine Valtrebbia S.r.l.",
            "2014-06..2019-01 Impiegata tecnica @ Comune di Borgoverde",
        ],
    );
    check(
        "EXPERIENCE\n\nPast Employer 2: Moss Labs\nDesignation: Clerk\nDuration: May 2015 to June 2018\n\n\
         Past Employer 1: Pine Works\nDesignation: Trainee\nDuration: May 2012 to April 2015\n",
        &["2015-05..2018-06 Clerk @ Moss Labs", "2012-05..2015-04 Trainee @ Pine Works"],
    );
}

#[test]
fn a_part_of_the_employer_behind_a_comma_belongs_to_the_title() {
    check(
        "EXPERIENCE\n\nQuarry Street University\nResearch Assistant, Physics Department\tMay 2014 - May 2015\n• Measured.\n",
        &["2014-05..2015-05 Research Assistant, Physics Department @ Quarry Street University"],
    );
}

#[test]
fn the_letters_of_a_state_are_no_month() {
    check(
        "EXPERIENCE\n\nClerk, Pine Works, Hartford, CT 2016 - 2018\n• Counted.\n",
        &["2016..2018 Clerk @ Pine Works"],
    );
}

#[test]
fn a_note_that_says_who_sent_whom_is_no_part_of_the_title() {
    check(
        "EXPERIENCE\n\nTarn Works Ltd\nAccountant (seconded from Moss Labs)\nMay 2014 - May 2015\n• Booked.\n",
        &["2014-05..2015-05 Accountant @ Tarn Works Ltd"],
    );
}

#[test]
fn a_legal_form_ends_no_sentence() {
    check(
        "Experiência profissional\n\nGestora de produto — Salinas Digitais do Norte, Lda.\noutubro de 2019 – presente\n• Planeia.\n",
        &["2019-10..present Gestora de produto @ Salinas Digitais do Norte, Lda."],
    );
}

#[test]
fn jobs_are_told_in_sentences() {
    check(
        "WORK EXPERIENCE: worked with Harrow Engineering 2004 to 2006 in India. Worked with Ostend Group LLC 2007 to\n\
         2010 in UAE as Site Engineer.\nWorked with Butel Qatar WLL 2012 TO 2017 IN QATAR.\nQualification: matriculation\n",
        &[
            "2004..2006 - @ Harrow Engineering",
            "2007..2010 Site Engineer @ Ostend Group LLC",
            "2012..2017 - @ Butel Qatar WLL",
        ],
    );
    check(
        "Experience :-\n1 :- Work in Mumbai at “Aster Cooling Service” since Jan of 2013 to Dec. 2014.\n\
         2 :- Worked in Pune at \"Zephyr Cool Corporation\" from March 2015 to May 2016.\n",
        &["2013-01..2014-12 - @ Aster Cooling Service", "2015-03..2016-05 - @ Zephyr Cool Corporation"],
    );
    check(
        "EXPERIENCE\n\n• August 2015 - January 2018: worked as a procurement clerk at Uasin Mills in the stores and later \
         in the offices of the mill by the river\n• June 2014 - June 2015: worked as a driver at Rift Bottlers\n",
        &[
            "2015-08..2018-01 procurement clerk @ Uasin Mills in the stores and later in the offices of the mill by the river",
            "2014-06..2015-06 driver @ Rift Bottlers",
        ],
    );
}

#[test]
fn an_item_with_its_period_set_apart_heads_a_job() {
    check(
        "EXPERIENCE\n\n• Tecton ICB engineering    07/12/2016 - 27/06/2018\nElectrician\n\nSKILLS\nWiring\n",
        &["2016-12..2018-06 Electrician @ Tecton ICB engineering"],
    );
}

#[test]
fn what_an_employer_does_is_not_its_name() {
    check(
        "WORK EXPERIENCE\n\nHarrow & Finch\n2021-06 - Present\nLead Site Reliability Engineer\nRetail bank.\n\
         • Leads.\n\nHarrow & Finch\n2018-02 - 2021-05\nSite Reliability Engineer\nRetail bank.\n• Ran.\n",
        &[
            "2021-06..present Lead Site Reliability Engineer @ Harrow & Finch",
            "2018-02..2021-05 Site Reliability Engineer @ Harrow & Finch",
        ],
    );
}

#[test]
fn the_full_stop_of_a_legal_form_ends_no_sentence() {
    check(
        "WORK EXPERIENCE\n\nSoftware Engineer\nTarnwood Inc.\n2018-02 - 2021-05\n• Ran.\n",
        &["2018-02..2021-05 Software Engineer @ Tarnwood Inc."],
    );
}

#[test]
fn an_address_on_the_web_names_no_employer() {
    check(
        "WORK EXPERIENCE\n\nSoftware Engineer\nTarnwood\nhttps://tarnwood.example/Careers\n2018-02 - 2021-05\n• Ran.\n",
        &["2018-02..2021-05 Software Engineer @ Tarnwood"],
    );
}

#[test]
fn a_line_of_the_letterhead_is_no_part_of_the_first_position() {
    check(
        "Daniel Okoro\nSite Reliability Engineer\ndaniel@mail.example | (555) 010-0199 | Leeds\n\
         2018-02 - 2021-05\nSoftware Engineer, Tarnwood Ltd\n• Ran.\n",
        &["2018-02..2021-05 Software Engineer @ Tarnwood Ltd"],
    );
}

#[test]
fn a_month_may_stand_behind_its_year_and_a_year_alone_behind_a_legal_form() {
    check(
        "WORK EXPERIENCE\n\nTarnwood Ltd\nSoftware Engineer\n2019-Mar - 2021-May\n• Ran.\n\n\
         Oakmere AB 2015 - 2018\nSupport Technician\n• Ran.\n",
        &["2019-03..2021-05 Software Engineer @ Tarnwood Ltd", "2015..2018 Support Technician @ Oakmere AB"],
    );
}

#[test]
fn an_entry_may_list_its_facts() {
    check(
        "EXPERIENCE\n\nEngineering Manager\n• Tarnwood\n• Mar 2019 - Present\n\nPayments for small shops.\n\n\
         Senior Software Engineer\n• Oakmere Data\n• Aug 2015 - Feb 2019\n• Moved the ledger.\n",
        &[
            "2019-03..present Engineering Manager @ Tarnwood",
            "2015-08..2019-02 Senior Software Engineer @ Oakmere Data",
        ],
    );
    check(
        "EXPERIENCE\n\nTarnwood\n• March 2019 - Present\n• Engineering Manager\n\nPayments for small shops.\n\n\
         Oakmere Data\n• August 2015 - February 2019\n• Senior Software Engineer\n• Moved the ledger.\n",
        &[
            "2019-03..present Engineering Manager @ Tarnwood",
            "2015-08..2019-02 Senior Software Engineer @ Oakmere Data",
        ],
    );
}

#[test]
fn a_short_duty_below_a_listed_period_is_no_fact_of_the_entry() {
    check(
        "EXPERIENCE\n\nTarnwood Ltd, Engineering Manager\n• March 2019 - Present\n• Mentored three people.\n• Improved Oracle Reports\n",
        &["2019-03..present Engineering Manager @ Tarnwood Ltd"],
    );
}
