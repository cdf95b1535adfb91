//! The document's own habit: what stands where around its dates, and in what look.
//!
//! People set every entry of a list the same way. So each piece near a dated row votes, by its words, for what its
//! place and look hold in this document; where the words of one entry do not tell title from employer, the others do.

use std::collections::HashMap;

use super::look::Look;
use super::part::Part;

/// A place around the dated row, and the look of what stands there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Slot {
    /// Rows that say something, counted from the dated row (negative: above).
    pub(super) row: i8,
    /// Which piece of its row, from 0.
    pub(super) place: u8,
    /// How it is set.
    pub(super) face: Face,
}

/// How a row is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Face {
    /// Half points.
    pub(super) size: u16,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) caps: bool,
}

/// Votes, in hundredths each.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    title: i32,
    employer: i32,
    entries: i32,
}

/// What the entries of one document hold where.
#[derive(Debug, Default)]
pub(super) struct Habit {
    slots: HashMap<Slot, Votes>,
    places: HashMap<(i8, u8), Votes>,
}

/// So much can the same place in the same look be worth, in tenths of a point.
const SLOT: i32 = 16;
/// And the same place alone.
const PLACE: i32 = 8;

/// The title and the employer, as indices among the pieces of an entry.
pub(super) type Chosen = (Option<usize>, Option<usize>);

impl Habit {
    /// The habit of entries whose pieces are given, entry by entry.
    pub(super) fn of<'p>(entries: impl Iterator<Item = &'p [Part]>) -> Self {
        let mut habit = Self::default();
        for part in entries.flatten() {
            let (title, employer) = vote(part);
            habit.add(part.slot, title, employer);
        }
        habit
    }

    /// The habit of entries whose pieces are given, each with the title and employer told among them.
    pub(super) fn of_chosen<'p>(entries: impl Iterator<Item = (&'p [Part], Chosen)>) -> Self {
        let mut habit = Self::default();
        for (parts, (title, employer)) in entries {
            for (i, part) in parts.iter().enumerate() {
                let vote = |at: Option<usize>| if at == Some(i) { 100 } else { 0 };
                habit.add(part.slot, vote(title), vote(employer));
            }
        }
        habit
    }

    fn add(&mut self, slot: Slot, title: i32, employer: i32) {
        let places = self.places.entry((slot.row, slot.place)).or_default();
        for votes in [self.slots.entry(slot).or_default(), places] {
            votes.title += title;
            votes.employer += employer;
            votes.entries += 1;
        }
    }

    /// How much more a title than an employer is expected at `slot`, in tenths of a point; negative the other way.
    pub(super) fn title_rather(&self, slot: Slot) -> i32 {
        let by = |votes: Option<&Votes>, weight: i32| {
            votes.filter(|v| v.entries > 1).map_or(0, |v| (v.title - v.employer) * weight / (v.entries * 100))
        };
        by(self.slots.get(&slot), SLOT) + by(self.places.get(&(slot.row, slot.place)), PLACE)
    }
}

/// What the words of a piece say for title and for employer, in hundredths.
fn vote(part: &Part) -> (i32, i32) {
    match part.look {
        // A sentence stands anywhere.
        _ if part.stopped => (0, 0),
        Look::Title(strength) => (40 + 12 * strength, 0),
        Look::Employer(strength) => (0, 40 + 12 * strength),
        Look::Unknown if part.name => (10, 30),
        Look::Area => (30, 0),
        Look::Unknown | Look::Place => (0, 0),
    }
}
