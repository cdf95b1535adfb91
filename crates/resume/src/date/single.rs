//! One date, as printed.

use super::token::{Kind, Token, is_dash};
use super::words::{Sense, Words};
use crate::{Month, PartialDate};

/// A date on its own, or part of one that its neighbour completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raw {
    /// A whole date.
    Date(PartialDate),
    /// A month whose year stands with the other end ("Sep - Dec 2003").
    MonthOnly(u8),
    /// Two digits of a year, with a month before a slash ("03/15"): only trusted inside a range.
    Weak(Month),
    /// Two digits after a dash ("2014-16"), with their value.
    ShortYear(u8),
}

/// Order of day and month in `12/03/2015`, by the evidence of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayMonth {
    DayFirst,
    MonthFirst,
}

/// A reader of dates over one text's tokens.
pub(super) struct Dates<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: &'a Words,
    pub(super) order: DayMonth,
}

/// First and last year that a career may touch.
const YEARS: std::ops::RangeInclusive<u32> = 1940..=2059;

impl Dates<'_> {
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        let token = self.tokens.get(at).filter(|t| t.kind == Kind::Word)?;
        self.text.get(token.start..token.end)
    }

    pub(super) fn sense(&self, at: usize) -> Option<Sense> {
        self.words.sense(self.word(at)?)
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.kind(at)? {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// The date that starts at token `at`, and the token after it.
    pub(super) fn read(&self, at: usize) -> Option<(Raw, usize)> {
        match self.kind(at)? {
            Kind::Word => self.month_name(at).or_else(|| self.season(at)),
            Kind::Number(..) => self.numeric(at),
            Kind::Mark(c) if is_apostrophe(c) => {
                self.year_at(at).map(|(year, next)| (Raw::Date(PartialDate::Year(year)), next))
            }
            _ => None,
        }
    }

    /// `Jan 2015`, `January, 2015`, `Jan-15`, `Jan'15`, `Jan 3rd, 2015`, `JAN2015`, `Sept. of 2015`, or the month alone.
    fn month_name(&self, at: usize) -> Option<(Raw, usize)> {
        let Sense::Month(month) = self.sense(at)? else { return None };
        let after = self.skip_filler(at + 1);
        // A line may end between month and year.
        let over = if self.kind(after) == Some(Kind::Break) { after + 1 } else { after };
        if let Some((year, next)) = self.year_at(over).or_else(|| self.short_year_after_dash(at + 1)) {
            return Some((dated(year, month)?, next));
        }
        if let Some(next) = self.day(after) {
            let year_at = self.skip_filler(next);
            if let Some((year, next)) = self.year_at(year_at) {
                return Some((dated(year, month)?, next));
            }
        }
        // "may", "mar" and "set" are words too: a lone month must look like a name.
        let capital = self.word(at)?.chars().next().is_some_and(char::is_uppercase);
        capital.then_some((Raw::MonthOnly(month), at + 1))
    }

    /// `Summer 2014`, `Q1 2015` (as `Q` and `1`): the year counts.
    fn season(&self, at: usize) -> Option<(Raw, usize)> {
        let after = match self.sense(at) {
            Some(Sense::Season) => at + 1,
            _ if self.word(at)?.eq_ignore_ascii_case("q")
                && matches!(self.kind(at + 1)?, Kind::Number(1..=4, 1)) =>
            {
                at + 2
            }
            _ => return None,
        };
        let (year, next) = self.year_at(self.skip_filler(after))?;
        Some((Raw::Date(PartialDate::Year(year)), next))
    }

    fn numeric(&self, at: usize) -> Option<(Raw, usize)> {
        let Kind::Number(value, digits) = self.kind(at)? else { return None };
        if self.is_inside_number(at) {
            return None;
        }
        match digits {
            4 if YEARS.contains(&value) => Some(self.year_first(at, value)),
            1 | 2 => self.small_first(at, value),
            _ => None,
        }
    }

    /// Digits glued to a decimal point, a currency or a percent sign are amounts.
    fn is_inside_number(&self, at: usize) -> bool {
        let glued_before = at
            .checked_sub(1)
            .and_then(|before| self.mark(before))
            .is_some_and(|c| matches!(c, '$' | '€' | '£' | '₹' | '#' | '+' | '@') && !self.tokens[at].spaced);
        let percent = self.mark(at + 1).is_some_and(|c| c == '%' || c == '+');
        glued_before || percent
    }

    /// `2019.03`, `2019-03-01`, `2019/03`, `2019-Mar`, `2019年3月`, or the year alone.
    fn year_first(&self, at: usize, year: u32) -> (Raw, usize) {
        let alone = (Raw::Date(PartialDate::Year(to_year(year))), at + 1);
        if self.mark(at + 1).is_some_and(|c| matches!(c, '年' | '년')) {
            let alone = (alone.0, at + 2);
            let Some(Kind::Number(month, 1 | 2)) = self.kind(at + 2) else { return alone };
            return whole(year, month).map_or(alone, |raw| (raw, at + 4));
        }
        let Some(separator) = self.mark(at + 1).filter(|c| matches!(c, '.' | '-' | '/' | '‐' | '–'))
        else {
            return alone;
        };
        let tight = !self.tokens[at + 1].spaced && self.tokens.get(at + 2).is_some_and(|t| !t.spaced);
        if let Some(Sense::Month(month)) = self.sense(at + 2).filter(|_| tight && !self.is_dated(at + 3)) {
            return dated(to_year(year), month).map_or(alone, |raw| (raw, at + 3));
        }
        let Some(Kind::Number(month, 2)) = self.kind(at + 2).filter(|_| tight) else { return alone };
        // "2010-11" next to the following year is a span of years, as schools write it.
        let school_year =
            separator != '.' && (year + 1) % 100 == month && self.mark(at + 3) != Some(separator);
        match whole(year, month) {
            Some(raw) if !school_year => (raw, self.skip_day(at + 3, separator)),
            _ => alone,
        }
    }

    /// After `2019-03`: the day, when the same separator goes on.
    fn skip_day(&self, at: usize, separator: char) -> usize {
        let day = matches!(self.kind(at + 1), Some(Kind::Number(1..=31, 1 | 2)));
        if self.mark(at) == Some(separator) && day && !self.tokens[at].spaced && !self.tokens[at + 1].spaced {
            at + 2
        } else {
            at
        }
    }

    /// `03/2015`, `12/03/2015`, `03/15`, `6th March 2014`, `06-January-2014`.
    fn small_first(&self, at: usize, value: u32) -> Option<(Raw, usize)> {
        if let Some(found) = self.day_then_month_name(at) {
            return Some(found);
        }
        let separator = self.mark(at + 1).filter(|c| matches!(c, '/' | '.' | '-' | '‐' | '–'))?;
        // A line may end after the separator ("10-" and "2014").
        let second_at = if self.kind(at + 2)? == Kind::Break { at + 3 } else { at + 2 };
        let Kind::Number(second, digits) = self.kind(second_at)? else { return None };
        match digits {
            4 if YEARS.contains(&second) => Some((whole(second, value)?, second_at + 1)),
            _ if second_at != at + 2 => None,
            1 | 2 if self.mark(at + 3) == Some(separator) => self.three_parts(at, value, second),
            2 if matches!(separator, '/' | '-' | '.')
                && !self.tokens[at + 2].spaced
                && !self.tokens[at + 1].spaced =>
            {
                let month = Month::new(century(second), u8::try_from(value).ok()?)?;
                Some((Raw::Weak(month), at + 3))
            }
            _ => None,
        }
    }

    fn three_parts(&self, at: usize, first: u32, second: u32) -> Option<(Raw, usize)> {
        let Kind::Number(year, digits) = self.kind(at + 4)? else { return None };
        let year = match digits {
            4 if YEARS.contains(&year) => to_year(year),
            2 => century(year),
            _ => return None,
        };
        let month = match (first, second, self.order) {
            (13.., _, _) => second,
            (_, 13.., _) => first,
            (_, _, DayMonth::DayFirst) => second,
            (_, _, DayMonth::MonthFirst) => first,
        };
        Some((dated(year, u8::try_from(month).ok()?)?, at + 5))
    }

    /// `6th March 2014`, `06-January-2014`, `15 de marzo de 2014`.
    fn day_then_month_name(&self, at: usize) -> Option<(Raw, usize)> {
        let month_at = self.skip_filler(self.day(at)?);
        let Sense::Month(_) = self.sense(month_at)? else { return None };
        match self.month_name(month_at)? {
            (Raw::MonthOnly(_), _) => None,
            found => Some(found),
        }
    }

    /// A day of the month with its ordinal ending: the token after it.
    fn day(&self, at: usize) -> Option<usize> {
        let Kind::Number(1..=31, 1 | 2) = self.kind(at)? else { return None };
        let ordinal = self
            .word(at + 1)
            .is_some_and(|w| ["st", "nd", "rd", "th"].iter().any(|ending| w.eq_ignore_ascii_case(ending)));
        Some(if ordinal { at + 2 } else { at + 1 })
    }

    /// Past what may stand inside a date: `.`, `,`, `-`, `/`, "of", "de".
    fn skip_filler(&self, mut at: usize) -> usize {
        for _ in 0..2 {
            let filler =
                self.mark(at).is_some_and(|c| matches!(c, '.' | ',' | '/' | '-' | '–' | '‐' | ':' | '_'))
                    || self
                        .word(at)
                        .is_some_and(|w| w.eq_ignore_ascii_case("of") || w.eq_ignore_ascii_case("de"));
            if !filler {
                break;
            }
            at += 1;
        }
        at
    }

    /// A year follows from token `at` on, which what stands before belongs to: "2019-March 2020" are two dates,
    /// "2019-Mar - 2020-May" not so.
    fn is_dated(&self, at: usize) -> bool {
        let to =
            self.tokens.get(at).is_some_and(|t| t.spaced && matches!(t.kind, Kind::Mark(c) if is_dash(c)));
        !to && self.year_at(self.skip_filler(at)).is_some()
    }

    /// `2015`, `'15`, `’ 15`.
    fn year_at(&self, at: usize) -> Option<(u16, usize)> {
        match self.kind(at)? {
            Kind::Number(year, 4) if YEARS.contains(&year) => Some((to_year(year), at + 1)),
            Kind::Mark(c) if is_apostrophe(c) => match self.kind(at + 1)? {
                Kind::Number(year, 2) => Some((century(year), at + 2)),
                Kind::Number(year, 4) if YEARS.contains(&year) => Some((to_year(year), at + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    /// `Jan-15`, `Jan/15`, `Jan 15` (two digits that are no day, or follow a dash without a space).
    fn short_year_after_dash(&self, at: usize) -> Option<(u16, usize)> {
        let (number_at, glued) = match self.mark(at) {
            Some(c) if (is_dash(c) || c == '.') && !self.tokens[at].spaced => (at + 1, true),
            Some(_) => return None,
            None => (at, false),
        };
        let Kind::Number(year, 2) = self.kind(number_at)? else { return None };
        let spaced = self.tokens[number_at].spaced;
        // "May 30, 2015" has a day there; "Mar 05 - Jun 08" has years. A four-digit year after it decides.
        let day_follows = self.is_dated(number_at + 1) && year <= 31;
        let ordinal = self.word(number_at + 1).is_some_and(|w| matches!(w, "th" | "st" | "nd" | "rd"));
        let apart = glued && spaced;
        (!apart && !day_follows && !ordinal && plausible_short(year))
            .then_some((century(year), number_at + 1))
    }
}

/// Two digits that a career may have as a year.
fn plausible_short(year: u32) -> bool {
    !(40..60).contains(&year)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '′')
}

/// Two digits of a year: 60 to 99 are of the last century.
fn century(year: u32) -> u16 {
    let year = to_year(year.min(99));
    if year >= 60 { 1900 + year } else { 2000 + year }
}

fn to_year(year: u32) -> u16 {
    u16::try_from(year).unwrap_or(0)
}

fn dated(year: u16, month: u8) -> Option<Raw> {
    Month::new(year, month).map(|month| Raw::Date(PartialDate::Month(month)))
}

fn whole(year: u32, month: u32) -> Option<Raw> {
    dated(to_year(year), u8::try_from(month).ok()?)
}
