//! Two dates with something between them make a period; so does "since" with one.

use prescreen_extract::Span;

use super::single::{Dates, DayMonth, Raw};
use super::token::{Kind, Token, is_dash, is_unit, tokens};
use super::words::{Sense, Words};
use crate::{End, Month, PartialDate, Period};

/// How a period was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Start and end.
    Range,
    /// A start that goes on ("since 2018", "2018 -").
    Open,
    /// One date alone.
    Lone,
}

/// A period found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PeriodMention {
    /// The dates with the words that belong to them ("from ... to ...", "(2 years)").
    pub(crate) span: Span,
    /// What they say.
    pub(crate) period: Period,
    /// How.
    pub(crate) form: Form,
}

/// All periods printed in `text`, in order, not overlapping.
pub(crate) fn periods(text: &str, words: &Words) -> Vec<PeriodMention> {
    let tokens = tokens(text);
    let order = day_month_order(&tokens);
    let dates = Dates { text, tokens: &tokens, words, order };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some((mention, next)) = dates.period(at) {
            found.push(mention);
            at = next;
        } else {
            at += 1;
        }
    }
    found
}

/// Day first, unless some date of the text can only be month first (`03/25/2015`), or none tells.
fn day_month_order(tokens: &[Token]) -> DayMonth {
    let mut votes = 0_i32;
    for w in tokens.windows(5) {
        if let [
            Kind::Number(a, 1 | 2),
            Kind::Mark(x),
            Kind::Number(b, 1 | 2),
            Kind::Mark(y),
            Kind::Number(_, 2 | 4),
        ] = [w[0].kind, w[1].kind, w[2].kind, w[3].kind, w[4].kind]
            && x == y
            && matches!(x, '/' | '.' | '-')
        {
            votes += i32::from(a > 12) - i32::from(b > 12) + i32::from(x == '.');
        }
    }
    if votes > 0 { DayMonth::DayFirst } else { DayMonth::MonthFirst }
}

impl Dates<'_> {
    /// The period that starts at token `at`, and the token after it.
    fn period(&self, at: usize) -> Option<(PeriodMention, usize)> {
        let opening = self.sense(at).filter(|s| matches!(s, Sense::Since | Sense::From));
        let first_at = if opening.is_some() { at + 1 } else { at };
        if opening.is_none() && !self.may_start(at) {
            return None;
        }
        let (first, after) = self.read(first_at)?;
        if let Some((period, next)) = self.range_from(first, after) {
            return Some(self.mention(at, next, period, Form::Range));
        }
        let Raw::Date(start) = first else { return None };
        let open = Period { start: Some(start), end: End::Present };
        if opening == Some(Sense::Since) || opening == Some(Sense::From) && self.goes_on(at) {
            return Some(self.mention(at, after, open, Form::Open));
        }
        if let Some(next) = self.open_end(after) {
            return Some(self.mention(at, next, open, Form::Open));
        }
        let lone = Period { start: Some(start), end: End::Date(start) };
        Some(self.mention(first_at, after, lone, Form::Lone))
    }

    /// "Presently working with Acme from Feb 2010": words of the present stand shortly before.
    fn goes_on(&self, at: usize) -> bool {
        let before = self.tokens.get(at.saturating_sub(25)..at).unwrap_or_default();
        let words = before
            .iter()
            .rev()
            .take_while(|t| t.kind != Kind::Mark('.'))
            .filter_map(|t| self.text.get(t.start..t.end));
        words.into_iter().any(|w| ["presently", "currently"].iter().any(|p| w.eq_ignore_ascii_case(p)))
    }

    /// A date does not start inside a word or a longer number.
    fn may_start(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let glued = !self.tokens[at].spaced;
        match (self.tokens[before].kind, self.tokens[at].kind) {
            (Kind::Number(..), Kind::Word) | (Kind::Word, Kind::Word) => !glued,
            (Kind::Word, Kind::Number(_, digits)) => {
                !glued || digits == 4 && self.tokens[before].end - self.tokens[before].start > 3
            }
            (Kind::Mark('.' | '/'), Kind::Number(..)) if glued => {
                !matches!(before.checked_sub(1).map(|b| self.tokens[b].kind), Some(Kind::Number(..)))
            }
            (Kind::Mark('/'), Kind::Word) => true,
            _ => true,
        }
    }

    /// A separator and a second date (or the present) after `first`.
    fn range_from(&self, first: Raw, after: usize) -> Option<(Period, usize)> {
        let (separated, second_at) = self.separator(after);
        if let Some(next) = self.present(second_at) {
            let start = as_date(first)?;
            return Some((Period { start: Some(start), end: End::Present }, next));
        }
        if !separated && !self.may_touch(first, second_at) {
            return None;
        }
        let short = self.short_year(first, after, second_at).map(|raw| (raw, second_at + 1));
        let (second, next) = short.or_else(|| self.read(second_at))?;
        let (start, end) = complete(first, second)?;
        Some((Period { start: Some(start), end: End::Date(end) }, next))
    }

    /// Dates whose dash was lost: both to the month, on one line, nothing between.
    fn may_touch(&self, first: Raw, second_at: usize) -> bool {
        let month = |raw| matches!(raw, Raw::Date(PartialDate::Month(_)));
        month(first) && self.read(second_at).is_some_and(|(second, _)| month(second))
    }

    /// Dashes, "to", at most two line ends: whether there was any, and the token after them.
    fn separator(&self, mut at: usize) -> (bool, usize) {
        let mut separated = false;
        let mut breaks = 0;
        for _ in 0..5 {
            match self.kind(at) {
                Some(Kind::Mark(c)) if is_dash(c) => separated = true,
                Some(Kind::Mark('.' | ',' | ')' | '(' | '*')) => {}
                Some(Kind::Break) if breaks < 2 => breaks += 1,
                // A full-width dash whose bytes were read as another encoding.
                Some(Kind::Word) if self.word(at) == Some("ï") => {}
                Some(Kind::Word) if self.is_to(at) => separated = true,
                _ => break,
            }
            at += 1;
        }
        (separated, at)
    }

    /// "to", but not the "to" of "to date".
    fn is_to(&self, at: usize) -> bool {
        matches!(self.sense(at), Some(Sense::To)) && self.present_words(at).is_none()
            || self.word(at).is_some_and(|w| w.eq_ignore_ascii_case("and"))
                && self.read(at + 1).is_some_and(|(raw, _)| matches!(raw, Raw::Date(_)))
    }

    /// "present" and its like at `at`: the token after them.
    fn present(&self, at: usize) -> Option<usize> {
        if let Some(count) = self.present_words(at) {
            return Some(at + count);
        }
        (self.sense(at)? == Sense::Present).then_some(at + 1)
    }

    fn present_words(&self, at: usize) -> Option<usize> {
        let words = self.tokens.get(at..)?.iter().take(4).take_while(|t| t.kind == Kind::Word);
        self.words.present_phrase(words.map(|t| &self.text[t.start..t.end]))
    }

    /// "2018 -" at the end of a line, or "2018 onwards": the token after it.
    fn open_end(&self, at: usize) -> Option<usize> {
        if self
            .word(at)
            .is_some_and(|w| w.eq_ignore_ascii_case("onwards") || w.eq_ignore_ascii_case("onward"))
        {
            return Some(at + 1);
        }
        let dash = self.mark(at).is_some_and(|c| matches!(c, '-' | '–' | '—'));
        let ends = matches!(self.kind(at + 1), None | Some(Kind::Break | Kind::Mark(')' | '|')))
            || self
                .tokens
                .get(at..at + 2)
                .is_some_and(|pair| self.text[pair[0].end..pair[1].start].contains('\t'));
        (dash && ends).then_some(at + 1)
    }

    /// `2014-16`: two digits right after a year and a dash.
    fn short_year(&self, first: Raw, after: usize, second_at: usize) -> Option<Raw> {
        let Raw::Date(PartialDate::Year(year)) = first else { return None };
        let Kind::Number(value, 2) = self.kind(second_at)? else { return None };
        let alone = second_at == after + 1 && !matches!(self.mark(second_at + 1), Some('/' | '.' | '-'));
        let value = u8::try_from(value).ok()?;
        let later = (u16::from(value) + 100 - year % 100) % 100;
        (alone && later <= 45 && self.mark(after) != Some('/')).then_some(Raw::ShortYear(value))
    }

    fn mention(&self, from: usize, next: usize, period: Period, form: Form) -> (PeriodMention, usize) {
        let next = self.duration(next).unwrap_or(next);
        let start = self.tokens[from].start;
        let end = self.tokens[next - 1].end;
        (PeriodMention { span: Span::new(start, end), period, form }, next)
    }

    /// "(3 yrs 4 mos)", "· 2 years": the token after it.
    fn duration(&self, at: usize) -> Option<usize> {
        let mut at = at;
        if self.mark(at).is_some_and(|c| matches!(c, '(' | '·' | ',' | '|' | '•' | '[' | '-' | '–')) {
            at += 1;
        }
        let mut units = 0;
        loop {
            let number = matches!(self.kind(at), Some(Kind::Number(_, 1 | 2)));
            if !number || !self.word(at + 1).is_some_and(is_unit) {
                break;
            }
            at += 2;
            units += 1;
            if self.mark(at) == Some(',') || self.word(at).is_some_and(|w| w == "and") {
                at += 1;
            }
        }
        if self.mark(at).is_some_and(|c| matches!(c, ')' | ']')) {
            at += 1;
        }
        (units > 0).then_some(at)
    }
}

/// Both ends as dates, each lending the other what it lacks.
fn complete(first: Raw, second: Raw) -> Option<(PartialDate, PartialDate)> {
    let end = match (first, second) {
        (Raw::Date(start), Raw::ShortYear(short)) => {
            let century = start.year() / 100 * 100;
            let year = century + u16::from(short);
            PartialDate::Year(if year < start.year() { year + 100 } else { year })
        }
        _ => as_date(second)?,
    };
    let start = match first {
        Raw::MonthOnly(month) => PartialDate::Month(Month::new(end.year(), month)?),
        _ => as_date(first)?,
    };
    Some((start, end))
}

fn as_date(raw: Raw) -> Option<PartialDate> {
    match raw {
        Raw::Date(date) => Some(date),
        Raw::Weak(month) => Some(PartialDate::Month(month)),
        Raw::MonthOnly(_) | Raw::ShortYear(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use prescreen_lexicon::Lexicon;

    /// The periods of `text` as `start..end`, separated by spaces; lone dates and open ones marked.
    fn read(text: &str) -> String {
        let lexicon = Lexicon::embedded().expect("the embedded rules compile");
        let words = Words::new(&lexicon);
        let show = |m: PeriodMention| {
            let start = m.period.start.map_or_else(|| "-".to_owned(), |d| d.to_string());
            match (m.form, m.period.end) {
                (Form::Lone, _) => format!("={start}"),
                (_, End::Date(end)) => format!("{start}..{end}"),
                (_, End::Present) => format!("{start}..present"),
                (_, End::NotGiven) => format!("{start}.."),
            }
        };
        periods(text, &words).into_iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ways_to_write_a_range() {
        let cases = [
            ("Jan 2015 – Present", "2015-01..present"),
            ("03/2015-04/18", "2015-03..2018-04"),
            ("03/15 - 04/18", "2015-03..2018-04"),
            ("2015 to date", "2015..present"),
            ("Sept. 2012 till now", "2012-09..present"),
            ("2019.03 – 2021.06", "2019-03..2021-06"),
            ("2019-03 - 2021-06", "2019-03..2021-06"),
            ("January 2011 to 30th June 2017", "2011-01..2017-06"),
            ("from 11th July 2016 to 10th August 2016", "2016-07..2016-08"),
            ("September-December 2003", "2003-09..2003-12"),
            ("Jan'15 - Feb'17", "2015-01..2017-02"),
            ("Mar-14 to Apr-16", "2014-03..2016-04"),
            ("(06-2014 to 10-\n2014)", "2014-06..2014-10"),
            ("2014-16", "2014..2016"),
            ("2009 - 2013", "2009..2013"),
            ("1998–2003", "1998..2003"),
            ("OCT2018-June2019", "2018-10..2019-06"),
            ("Feb 2020 Mar 2021", "2020-02..2021-03"),
            ("April, 2014 to May, 2015", "2014-04..2015-05"),
            ("01/02/2015 - 15/03/2016", "2015-02..2016-03"),
            ("02/01/2015 - 03/15/2016", "2015-02..2016-03"),
            ("Aug 2017 - current (3 yrs 4 mos)", "2017-08..present"),
            ("mars 2015 à juin 2018", "2015-03..2018-06"),
            ("01.2015 bis heute", "2015-01..present"),
            ("Summer 2014 - Fall 2015", "2014..2015"),
            ("January 2009\nto\nCurrent", "2009-01..present"),
            ("10/2013 ï¼ Current", "2013-10..present"),
            ("2019年3月 - 2021年6月", "2019-03..2021-06"),
        ];
        for (text, want) in cases {
            assert_eq!(read(text), want, "{text:?}");
        }
    }

    #[test]
    fn open_and_lone_dates() {
        let cases = [
            ("Since 2018", "2018..present"),
            ("Presently working with Acme from Feb 2010.", "2010-02..present"),
            ("Worked with Acme from Feb 2010.", "=2010-02"),
            ("ctober 2018 – resent", "2018-10..present"),
            ("seit 03/2019", "2019-03..present"),
            ("Summer 2014", "=2014"),
            ("May 2017", "=2017-05"),
            ("2016 -", "2016..present"),
            ("'15", "=2015"),
        ];
        for (text, want) in cases {
            assert_eq!(read(text), want, "{text:?}");
        }
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in [
            "$2015",
            "2000+ users",
            "99.95% uptime",
            "p. 4123",
            "a team of 12",
            "v2.0",
            "May",
            "10/12 points",
        ] {
            assert_eq!(read(text), "", "{text:?}");
        }
    }

    #[test]
    fn the_span_holds_the_words_that_belong_to_the_dates() {
        let lexicon = Lexicon::embedded().expect("the embedded rules compile");
        let text = "Engineer, from Jan 2015 to Mar 2017 (2 years 3 months), Lisbon";
        let found = periods(text, &Words::new(&lexicon));
        assert_eq!(found[0].span.of(text), "from Jan 2015 to Mar 2017 (2 years 3 months)");
    }
}
