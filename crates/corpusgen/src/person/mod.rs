//! Who the resume is of: an invented name, where to write, where to call.

mod names;

use crate::dice::Dice;
use names::GROUPS;

/// An invented person.
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) city: &'static str,
    /// Cities that employers of the person are in.
    pub(crate) cities: &'static [&'static str],
    pub(crate) mail: String,
    pub(crate) phone: String,
    /// The code of the language that the resume is written in.
    pub(crate) tongue: &'static str,
}

/// Resumes in English of people whose group writes another language, of 100.
const ABROAD: u32 = 55;

impl Person {
    /// Somebody.
    pub(crate) fn invented(dice: &mut Dice) -> Self {
        let group = &GROUPS[dice.between(0, GROUPS.len() as i32 - 1) as usize];
        let (given, family) = (dice.pick(group.given), dice.pick(group.family));
        let tongue = if dice.chance(ABROAD) { "en" } else { group.tongue };
        Self {
            name: format!("{given} {family}"),
            city: dice.pick(group.cities),
            cities: group.cities,
            mail: format!("{}.{}@example.{}", plain(given), plain(family), dice.pick(&["com", "org"])),
            phone: phone(dice),
            tongue,
        }
    }
}

/// A number out of the ranges kept for fiction.
fn phone(dice: &mut Dice) -> String {
    if dice.chance(50) {
        format!("+1 555 01{:02}", dice.between(0, 99))
    } else {
        format!("+44 20 7946 0{:03}", dice.between(0, 999))
    }
}

/// A name as it stands in an address: small letters of ASCII only.
fn plain(name: &str) -> String {
    let small = name.chars().flat_map(char::to_lowercase);
    let plain = |c: char| match c {
        'ä' | 'á' | 'à' | 'ã' | 'å' | 'ą' => Some('a'),
        'é' | 'è' | 'ë' | 'ê' | 'ę' => Some('e'),
        'í' | 'ï' | 'ı' => Some('i'),
        'ö' | 'ó' | 'ò' | 'ø' => Some('o'),
        'ü' | 'ú' => Some('u'),
        'ç' | 'č' => Some('c'),
        'ł' => Some('l'),
        'ñ' | 'ń' => Some('n'),
        'ş' | 'ś' | 'ß' => Some('s'),
        'ý' => Some('y'),
        'ż' | 'ź' => Some('z'),
        'a'..='z' => Some(c),
        _ => None,
    };
    small.filter_map(plain).collect()
}
