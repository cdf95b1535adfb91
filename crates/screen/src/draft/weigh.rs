//! How much each thing asked weighs: years before skills, what must be before what would be nice, soft things lightly.

use super::ask::{Ask, Need, Wish};
use crate::{BasisPoints, Importance, TenureOf};

/// Criteria that a strong candidate must meet, at most.
const REQUIRED: usize = 6;
/// Criteria on years and skills that earn points, at most; the rest is for information.
const EARNING: usize = 16;
/// What a soft thing weighs.
const SOFT: u32 = 150;

/// A thing asked, with its weight.
pub(super) struct Weighed {
    pub(super) wish: Wish,
    pub(super) importance: Importance,
    pub(super) weight: BasisPoints,
}

/// All things asked, years first, soft things last; `None` where neither years nor skills are asked.
pub(super) fn weighed(mut wishes: Vec<Wish>) -> Option<Vec<Weighed>> {
    wishes.sort_by_key(|wish| (place(&wish.ask), std::cmp::Reverse(wish.need)));
    let mut out: Vec<Weighed> =
        wishes.into_iter().map(|wish| Weighed::new(wish, Importance::Preferred)).collect();
    let mut required = 0;
    for (at, weighed) in out.iter_mut().filter(|w| w.is_hard()).enumerate() {
        if at >= EARNING {
            weighed.importance = Importance::Informational;
        } else if weighed.wish.need == Need::Must && required < REQUIRED {
            weighed.importance = Importance::Required;
            required += 1;
        }
    }
    if required == 0 {
        out.iter_mut().find(|w| w.is_hard())?.importance = Importance::Required;
    }
    share_out(&mut out);
    Some(out)
}

/// Where a thing stands in the requisition.
fn place(ask: &Ask) -> u8 {
    match ask {
        Ask::Tenure { of: TenureOf::EngineeringLeadership | TenureOf::People, .. } => 0,
        Ask::Tenure { .. } => 1,
        Ask::Skills { .. } => 2,
        Ask::Studies(_) => 3,
        Ask::Topic(_) => 4,
    }
}

impl Weighed {
    fn new(wish: Wish, importance: Importance) -> Self {
        Self { wish, importance, weight: BasisPoints::ZERO }
    }

    /// Years or skills, as against degrees and soft things.
    fn is_hard(&self) -> bool {
        matches!(self.wish.ask, Ask::Tenure { .. } | Ask::Skills { .. })
    }

    /// Parts of what is left after the soft things.
    fn parts(&self) -> u32 {
        match (&self.wish.ask, self.importance, self.wish.need) {
            (Ask::Topic(_), ..) | (_, Importance::Informational, _) => 0,
            (Ask::Studies(_), ..) => 1,
            (Ask::Tenure { .. }, Importance::Required, _) => 8,
            (_, Importance::Required, _) => 5,
            (_, _, Need::Nice) => 1,
            _ => 3,
        }
    }
}

/// Weights that sum to everything; the first takes what is left by rounding.
fn share_out(all: &mut [Weighed]) {
    let mut left = BasisPoints::FULL.get();
    for soft in all.iter_mut().filter(|w| matches!(w.wish.ask, Ask::Topic(_))) {
        soft.weight = BasisPoints::new(SOFT);
        left = left.saturating_sub(SOFT);
    }
    let parts: u32 = all.iter().map(Weighed::parts).sum();
    let mut rest = left;
    for weighed in all.iter_mut().filter(|w| w.parts() > 0) {
        // In tens, which people can add up.
        let weight = left * weighed.parts() / parts.max(1) / 10 * 10;
        weighed.weight = BasisPoints::new(weight);
        rest = rest.saturating_sub(weight);
    }
    if let Some(first) = all.iter_mut().find(|w| w.parts() > 0) {
        first.weight = BasisPoints::new(first.weight.get() + rest);
    }
}
