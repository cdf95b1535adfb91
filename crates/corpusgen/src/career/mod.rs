//! What somebody did, and when: a small model of how people move on.

mod employers;
mod month;
mod path;
mod trades;

pub(crate) use employers::employer;
pub(crate) use month::{Month, NOW};
pub(crate) use trades::{Field, Level, Trade};

use crate::dice::Dice;
use crate::person::Person;
use crate::text::Tongue;

/// Whom a role leads, in the words of the labels.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Leads {
    People,
    Technical,
    Project,
    None,
}

impl Leads {
    /// The word of the labels.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Technical => "technical",
            Self::Project => "project",
            Self::None => "none",
        }
    }
}

/// A dated role.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    pub(crate) title: String,
    pub(crate) employer: String,
    pub(crate) city: &'static str,
    pub(crate) start: Month,
    /// `None` while it lasts.
    pub(crate) end: Option<Month>,
    pub(crate) level: Level,
    pub(crate) leads: Leads,
    /// People led; 0 where nobody is.
    pub(crate) team: i32,
}

/// All of somebody's roles, in the order in which they are printed.
pub(crate) struct Career {
    pub(crate) trade: &'static Trade,
    pub(crate) jobs: Vec<Job>,
    /// When the first one began.
    pub(crate) began: Month,
}

/// People of other trades, of 100.
const OTHER_TRADES: u32 = 15;

/// Resumes that print the first role first, of 100.
const FORWARD: u32 = 6;

impl Career {
    /// A career of `person`, titles in `tongue`.
    pub(crate) fn lived(person: &Person, tongue: &'static Tongue, dice: &mut Dice) -> Self {
        let trade = match &tongue.trade {
            Some(trade) => trade,
            None if dice.chance(OTHER_TRADES) => &trades::OTHER[dice.weighted(&[1; 6])],
            None => &trades::SOFTWARE[dice.weighted(&[48, 16, 12, 12, 7, 5])],
        };
        let mut jobs = path::walk(trade, person, dice);
        jobs.sort_by_key(|job| std::cmp::Reverse((job.end.unwrap_or(NOW.later(1)), job.start)));
        if dice.chance(FORWARD) {
            jobs.reverse();
        }
        let began = jobs.iter().map(|job| job.start).min().unwrap_or(NOW);
        Self { trade, jobs, began }
    }
}
