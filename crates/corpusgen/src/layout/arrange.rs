//! Arrangements, by format.

use crate::dice::Dice;

/// What a resume is written as.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Format {
    /// PDF with embedded fonts.
    Pdf,
    /// Word.
    Docx,
    /// HTML.
    Html,
    /// Plain text, UTF-8.
    Txt,
}

impl Format {
    /// All of them, the most usual first.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Docx, Self::Html, Self::Txt];

    /// Its name, which is the end of a file's name too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Txt => "txt",
        }
    }

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }

    /// How many of ten resumes have it.
    const fn weight(self) -> u32 {
        match self {
            Self::Pdf => 5,
            Self::Docx => 3,
            Self::Html | Self::Txt => 1,
        }
    }

    /// One of `formats`, as usual as it is.
    pub(crate) fn thrown(formats: &[Self], dice: &mut Dice) -> Self {
        let weights: Vec<u32> = formats.iter().map(|format| format.weight()).collect();
        formats.get(dice.weighted(&weights)).copied().unwrap_or(Self::Txt)
    }
}

/// Where an entry's dates stand.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum DatePlace {
    /// At the right end of its first line.
    Right,
    /// On a line of their own below.
    Below,
    /// In a margin at the left.
    LeftMargin,
    /// In a margin at the right.
    RightMargin,
}

/// How the parts are arranged.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Arrangement {
    OneColumn(DatePlace),
    LeftSidebar,
    RightSidebar,
    TwoColumns,
    Table,
}

impl Arrangement {
    /// One of the arrangements that files of the format have.
    pub(crate) fn thrown(format: Format, dice: &mut Dice) -> Self {
        use DatePlace::{Below, LeftMargin, Right, RightMargin};
        let (choice, weights): (&[Self], &[u32]) = match format {
            Format::Pdf => (
                &[
                    Self::OneColumn(Right),
                    Self::OneColumn(Below),
                    Self::OneColumn(LeftMargin),
                    Self::OneColumn(RightMargin),
                    Self::LeftSidebar,
                    Self::RightSidebar,
                    Self::TwoColumns,
                    Self::Table,
                ],
                &[30, 10, 12, 8, 11, 8, 11, 10],
            ),
            Format::Docx | Format::Html => {
                (&[Self::OneColumn(Right), Self::OneColumn(Below), Self::Table], &[45, 30, 25])
            }
            Format::Txt => (&[Self::OneColumn(Below), Self::OneColumn(Right)], &[60, 40]),
        };
        choice[dice.weighted(weights)]
    }

    /// Its name in the labels.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::OneColumn(_) => "one-column",
            Self::LeftSidebar | Self::RightSidebar => "sidebar",
            Self::TwoColumns => "two-column",
            Self::Table => "table",
        }
    }
}
