//! Employers, titles and places told apart by their words alone: `rules/cases/names.tsv`.

use prescreen_lexicon::Lexicon;

/// Which of the three a short text looks most like.
fn kind(lexicon: &Lexicon, text: &str) -> &'static str {
    let (title, employer) = (lexicon.title_strength(text), lexicon.employer_strength(text));
    if lexicon.is_place(text) {
        "place"
    } else if title > employer {
        "title"
    } else if employer > 0 {
        "employer"
    } else {
        "none"
    }
}

#[test]
fn employers_titles_and_places() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let mut wrong = Vec::new();
    for row in include_str!("../../../rules/cases/names.tsv").lines() {
        let (text, want) = row.split_once('\t').unwrap_or_else(|| panic!("not two columns: {row}"));
        let found = kind(&lexicon, text);
        if found != want {
            let (title, employer) = (lexicon.title_strength(text), lexicon.employer_strength(text));
            wrong.push(format!("{text}: {found} (title {title}, employer {employer}), not {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_title_of_the_cases_looks_like_an_employer() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let tables =
        [include_str!("../../../rules/cases/titles.tsv"), include_str!("../../../rules/cases/roles.tsv")];
    let titles = tables.iter().flat_map(|table| table.lines()).filter_map(|row| row.split('\t').next());
    let taken: Vec<&str> =
        titles.filter(|t| lexicon.employer_strength(t) >= lexicon.title_strength(t)).collect();
    assert!(taken.is_empty(), "{taken:?}");
}
