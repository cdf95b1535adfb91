//! Resumes of invented people with known truth. A resume depends on the seed and its number only, so that the same
//! seed gives the same bytes on any number of threads.

mod career;
mod dice;
mod folder;
mod layout;
mod person;
mod text;
mod write;

pub use folder::{Order, fill};
pub use layout::Format;

use dice::Dice;
use layout::Arrangement;

/// A file and its label.
pub struct Made {
    /// Its id ("g0000001").
    pub id: String,
    /// What it is written as.
    pub format: Format,
    /// The file.
    pub file: String,
    /// The label, as JSON in the form of `fixtures/truth`.
    pub label: String,
}

/// Resume `number` of `seed`, in one of `formats`.
///
/// # Errors
/// When the label can't be written as JSON.
pub fn resume(seed: u64, number: u64, formats: &[Format]) -> serde_json::Result<Made> {
    let mut dice = Dice::of(seed, number);
    let format = Format::thrown(formats, &mut dice);
    let arrangement = Arrangement::thrown(format, &mut dice);
    let person = person::Person::invented(&mut dice);
    let tongue = text::tongue(person.tongue);
    let career = career::Career::lived(&person, tongue, &mut dice);
    let (sheet, mut label) = text::compose(&person, &career, tongue, &mut dice);
    let id = format!("g{number:07}");
    label.id.clone_from(&id);
    label.layout = arrangement.as_str();
    let file = write::write(&sheet, format, arrangement);
    Ok(Made { id, format, file, label: serde_json::to_string_pretty(&label)? })
}
