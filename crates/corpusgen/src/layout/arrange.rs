//! Arrangements, by format.

use crate::dice::Dice;

/// What a resume is written as.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Format {
    /// HTML.
    Html,
    /// Plain text, UTF-8.
    Txt,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Html, Self::Txt];

    /// Its name, which is the end of a file's name too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Txt => "txt",
        }
    }

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }

    /// One of `formats`; plain text where there is none.
    pub(crate) fn thrown(formats: &[Self], dice: &mut Dice) -> Self {
        if formats.is_empty() { Self::Txt } else { dice.pick(formats) }
    }
}

/// Where an entry's dates stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum DatePlace {
    /// At the right end of its first line.
    Right,
    /// On a line of their own below.
    Below,
}

/// How the parts are arranged.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Arrangement {
    OneColumn(DatePlace),
    Table,
}

impl Arrangement {
    /// One of the arrangements that files of the format have.
    pub(crate) fn thrown(format: Format, dice: &mut Dice) -> Self {
        use DatePlace::{Below, Right};
        let (choice, weights): (&[Self], &[u32]) = match format {
            Format::Html => (&[Self::OneColumn(Below), Self::Table], &[70, 30]),
            Format::Txt => (&[Self::OneColumn(Below), Self::OneColumn(Right)], &[60, 40]),
        };
        choice[dice.weighted(weights)]
    }

    /// Its name in the labels.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::OneColumn(_) => "one-column",
            Self::Table => "table",
        }
    }
}
