//! The measures side by side: over all files, over halves that show what is luck, and over the sets of the index.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::str::FromStr;

use prescreen_resume::Month;

use crate::answer::Answer;
use crate::measure::{Measure, measures};
use crate::truth::Truth;

/// Measures in rows, parts of the labelled files in columns.
pub(crate) struct Sheet {
    columns: Vec<Column>,
}

struct Column {
    name: String,
    files: usize,
    measures: Vec<Measure>,
}

/// A condition on a measure over all files.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Floor {
    name: String,
    value: f64,
}

impl FromStr for Floor {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed =
            text.split_once('=').and_then(|(name, value)| Some((name.to_owned(), value.parse().ok()?)));
        let (name, value) = parsed.ok_or("write NAME=VALUE, such as positions_f1=.75")?;
        Ok(Self { name, value })
    }
}

impl Sheet {
    /// Columns: all files; ids whose last digit is even, and odd; and, where ids begin with different letters (sets
    /// labelled at different times), each letter.
    pub(crate) fn of(pairs: &[(&Truth, &Answer)], as_of: Month) -> Self {
        let column = |name: &str, wanted: &dyn Fn(&str) -> bool| {
            let part: Vec<(&Truth, &Answer)> = pairs.iter().filter(|(t, _)| wanted(&t.id)).copied().collect();
            Column { name: name.to_owned(), files: part.len(), measures: measures(&part, as_of) }
        };
        let mut columns =
            vec![column("all", &|_| true), column("even", &is_even), column("odd", &|id| !is_even(id))];
        let sets: BTreeSet<Option<char>> = pairs.iter().map(|(t, _)| set(&t.id)).collect();
        if sets.len() > 1 {
            columns.extend(
                sets.into_iter()
                    .flatten()
                    .map(|letter| column(&format!("set {letter}"), &|id| set(id) == Some(letter))),
            );
        }
        Self { columns }
    }

    fn rows(&self) -> impl Iterator<Item = (&str, Vec<f64>)> {
        let of_row = |row: usize| self.columns.iter().map(move |column| column.measures[row].value).collect();
        self.columns[0].measures.iter().enumerate().map(move |(row, m)| (m.name.as_str(), of_row(row)))
    }

    pub(crate) fn table(&self) -> String {
        let line = |name: &str, cells: &[String]| {
            let cells: String = cells.iter().map(|cell| format!("{cell:>8}")).collect();
            format!("{name:<38}{cells}\n")
        };
        let of_columns = |cell: &dyn Fn(&Column) -> String| self.columns.iter().map(cell).collect::<Vec<_>>();
        let mut out = line("", &of_columns(&|column| column.name.clone()));
        out.push_str(&line("files", &of_columns(&|column| column.files.to_string())));
        for (name, values) in self.rows() {
            out.push_str(&line(name, &values.iter().map(|value| format!("{value:.3}")).collect::<Vec<_>>()));
        }
        out
    }

    pub(crate) fn csv(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
        let mut out = format!("measure,{}\n", names.join(","));
        for (name, values) in self.rows() {
            let values: Vec<String> = values.iter().map(|value| format!("{value:.4}")).collect();
            let _ = writeln!(out, "{name},{}", values.join(","));
        }
        out
    }

    /// A line for each measure over all files that is below its floor.
    ///
    /// # Errors
    /// When a floor names no measure.
    pub(crate) fn below(&self, floors: &[Floor]) -> Result<Vec<String>, String> {
        below(&self.columns[0].measures, floors)
    }
}

/// A line for each of `measures` that is below its floor.
///
/// # Errors
/// When a floor names no measure.
pub(crate) fn below(measures: &[Measure], floors: &[Floor]) -> Result<Vec<String>, String> {
    let mut low = Vec::new();
    for Floor { name, value: floor } in floors {
        let found = measures.iter().find(|measure| measure.name == *name);
        let value = found.ok_or_else(|| format!("--floor {name}: no such measure"))?.value;
        // Floors are written with two or three decimals; a rounding error is not a miss.
        if value + 1e-9 < *floor {
            low.push(format!("below its floor: {name} is {value:.4}, the floor is {floor}"));
        }
    }
    Ok(low)
}

/// Whether the last digit of an id is even: the half that is tuned on.
pub(crate) fn is_even(id: &str) -> bool {
    id.bytes().rfind(u8::is_ascii_digit).is_some_and(|digit| digit % 2 == 0)
}

fn set(id: &str) -> Option<char> {
    id.chars().next().filter(char::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let measure = |name: &str, value| Measure { name: name.to_owned(), value };
        let column = |name: &str, value| Column {
            name: name.to_owned(),
            files: 3,
            measures: vec![measure("positions_f1", value), measure("pairs", 1.0)],
        };
        Sheet { columns: vec![column("all", 0.75), column("even", 0.5)] }
    }

    fn below(floor: &str) -> Vec<String> {
        sheet().below(&[floor.parse().expect("a floor")]).expect("a measure")
    }

    #[test]
    fn floors_hold_for_all_files_and_name_what_is_below() {
        assert!(below("positions_f1=.75").is_empty());
        assert_eq!(below("positions_f1=.76"), ["below its floor: positions_f1 is 0.7500, the floor is 0.76"]);
        assert!(sheet().below(&["position_f1=.1".parse().expect("a floor")]).is_err());
        assert!("positions_f1".parse::<Floor>().is_err());
    }

    #[test]
    fn a_row_a_measure_and_a_column_a_part() {
        assert_eq!(sheet().csv(), "measure,all,even\npositions_f1,0.7500,0.5000\npairs,1.0000,1.0000\n");
        assert!(sheet().table().lines().all(|line| line.len() == 38 + 2 * 8));
    }

    #[test]
    fn halves_and_sets_are_read_off_the_id() {
        assert!(is_even("r042") && !is_even("s007"));
        assert_eq!((set("r042"), set("01-payments-head")), (Some('r'), None));
    }
}
