//! From the first role to the last.

use super::{Job, Leads, Level, Month, NOW, Trade, employer, trades::Field};
use crate::dice::Dice;
use crate::person::Person;

/// Where somebody stands while the career is walked.
struct Walk<'a> {
    trade: &'static Trade,
    person: &'a Person,
    level: Level,
    ceiling: Level,
    employer: String,
    city: &'static str,
}

/// At most so many roles, side jobs not counted.
const ROLES: usize = 9;

/// The roles of a career, first to last.
pub(super) fn walk(trade: &'static Trade, person: &Person, dice: &mut Dice) -> Vec<Job> {
    let months = dice.between(14, 60) + dice.between(0, 110) + dice.between(0, 130);
    let contractor = trade.software && dice.chance(9);
    let mut at = NOW.later(-months);
    let mut walk = Walk {
        trade,
        person,
        level: if dice.chance(60) { Level::Junior } else { Level::Mid },
        ceiling: [Level::Mid, Level::Senior, Level::Technical, Level::Lead, Level::Manager, Level::Head]
            [dice.weighted(&[14, 28, 14, 12, 16, 16])],
        employer: employer(trade.software, dice),
        city: dice.pick(person.cities),
    };
    let mut jobs = Vec::new();
    while at < NOW.later(-3) && jobs.len() < ROLES {
        let stay = if contractor { dice.between(5, 16) } else { dice.between(11, 52).max(months / 8) };
        let end = Some(at.later(stay)).filter(|end| *end < NOW.later(-2));
        jobs.push(walk.role(at, end, dice));
        let Some(end) = end else { break };
        if dice.chance(6) && stay > 24 && trade.software {
            jobs.push(walk.side_role(at, end, dice));
        }
        at = end.later(if dice.chance(15) { dice.between(3, 12) } else { 1 });
        walk.moves_on(contractor, dice);
    }
    jobs
}

impl Walk<'_> {
    fn role(&self, start: Month, end: Option<Month>, dice: &mut Dice) -> Job {
        let title = dice.pick(self.trade.at(self.level)).to_owned();
        let leads = self.leads(dice);
        let team = match (leads, self.level) {
            (Leads::People, Level::Head) => dice.between(12, 60),
            (Leads::People, _) => dice.between(3, 12),
            _ => 0,
        };
        Job {
            title,
            employer: self.employer.clone(),
            city: self.city,
            start,
            end,
            level: self.level,
            leads,
            team,
        }
    }

    /// Managers lead by title; some seniors by what they did.
    fn leads(&self, dice: &mut Dice) -> Leads {
        match self.level {
            _ if self.trade.field == Field::Projects => Leads::Project,
            Level::Lead | Level::Manager | Level::Head => Leads::People,
            Level::Technical => Leads::Technical,
            Level::Senior if self.ceiling > Level::Technical && dice.chance(12) => Leads::People,
            _ => Leads::None,
        }
    }

    /// Work beside the main role, for somebody else.
    fn side_role(&self, start: Month, end: Month, dice: &mut Dice) -> Job {
        let from = start.later(dice.between(3, 9));
        Job {
            title: format!("Freelance {}", self.trade.at(Level::Mid)[0]),
            employer: employer(true, dice),
            city: self.city,
            start: from,
            end: Some(from.later(dice.between(3, 10)).min(end)),
            level: Level::Mid,
            leads: Leads::None,
            team: 0,
        }
    }

    /// The next role: a level higher where one is left, somewhere else more often than not.
    fn moves_on(&mut self, contractor: bool, dice: &mut Dice) {
        let promoted = dice.chance(62);
        if promoted {
            self.level = self.next_level();
        }
        if contractor || !dice.chance(if promoted { 35 } else { 8 }) {
            self.employer = employer(self.trade.software, dice);
            self.city = dice.pick(self.person.cities);
        }
    }

    fn next_level(&self) -> Level {
        use Level::{Head, Junior, Lead, Manager, Mid, Senior, Technical};
        let ladder = match self.ceiling {
            Technical => &[Junior, Mid, Senior, Technical][..],
            _ => &[Junior, Mid, Senior, Lead, Manager, Head],
        };
        let above = ladder.iter().copied().filter(|l| *l > self.level && *l <= self.ceiling);
        above.into_iter().find(|level| !self.trade.at(*level).is_empty()).unwrap_or(self.level)
    }
}
