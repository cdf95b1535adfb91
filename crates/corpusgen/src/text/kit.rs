//! The skills of one role, and its sentences.

use super::skills::{Skill, Stack, stacks};
use super::{Tongue, duties};
use crate::career::{Job, Leads, Level, Trade};
use crate::dice::Dice;

/// What a role was done with.
pub(super) struct Kit {
    lang: Vec<Skill>,
    frame: Vec<Skill>,
    store: Vec<Skill>,
    queue: Vec<Skill>,
    cloud: Vec<Skill>,
    ops: Vec<Skill>,
}

impl Kit {
    /// Some of a stack.
    pub(super) fn of(stack: &Stack, dice: &mut Dice) -> Self {
        let mut some = |from: &'static [Skill], least: i32, most: i32| {
            let count = dice.between(least, most);
            let mut taken = dice.some(from, count as usize);
            taken.sort_unstable();
            taken.dedup();
            taken
        };
        Self {
            lang: some(stack.lang, 1, 2),
            frame: some(stack.frame, 1, 2),
            store: some(stack.store, 1, 2),
            queue: some(stack.queue, 1, 1),
            cloud: some(stack.cloud, 1, 1),
            ops: some(stack.ops, 2, 3),
        }
    }

    fn slot(&self, name: &str) -> &[Skill] {
        match name {
            "lang" => &self.lang,
            "frame" => &self.frame,
            "store" => &self.store,
            "queue" => &self.queue,
            "cloud" => &self.cloud,
            "ops" => &self.ops,
            _ => &[],
        }
    }

    /// Some of everything, for a line of tools.
    pub(super) fn tools(&self, dice: &mut Dice) -> Vec<Skill> {
        let all = [&self.lang, &self.frame, &self.store, &self.queue, &self.ops];
        let all: Vec<Skill> = all.into_iter().flatten().copied().collect();
        let count = dice.between(3, 6);
        dice.some(&all, count as usize)
    }
}

/// What one role says.
#[derive(Default)]
pub(super) struct Told {
    pub(super) points: Vec<String>,
    /// Skills named in the points.
    pub(super) named: Vec<Skill>,
    /// The labels' ids of what the words of the points show.
    pub(super) shown: Vec<&'static str>,
}

/// Tells one role.
pub(super) struct Teller<'a> {
    pub(super) tongue: &'static Tongue,
    pub(super) trade: &'static Trade,
    pub(super) job: &'a Job,
    pub(super) kit: &'a Kit,
}

impl Teller<'_> {
    /// The points of the role: whom it led first, then what was done.
    pub(super) fn tell(&self, dice: &mut Dice) -> Told {
        let mut told = Told::default();
        if self.job.leads == Leads::People {
            let duty = dice.pick(self.tongue.leading);
            self.say(duty, &mut told, dice);
            if dice.chance(60) {
                let more = dice.pick(self.tongue.leading_more);
                self.say(more, &mut told, dice);
            }
        }
        if self.job.level == Level::Technical {
            let duty = dice.pick(self.tongue.technical);
            self.say(duty, &mut told, dice);
        }
        let duties = match self.tongue.duties {
            [] => duties::duties(self.trade.field),
            own => own,
        };
        let count = dice.between(2, 5) as usize;
        for duty in dice.some(duties, count) {
            self.say(duty, &mut told, dice);
        }
        told
    }

    /// Fills the slots of a sentence, and notes what it shows.
    fn say(&self, (text, shows): duties::Duty, told: &mut Told, dice: &mut Dice) {
        let mut point = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').unwrap_or((after, ""));
            point.push_str(before);
            point.push_str(&self.filler(slot, told, dice));
            rest = after;
        }
        point.push_str(rest);
        told.shown.extend(shows);
        told.points.push(point);
    }

    fn filler(&self, slot: &str, told: &mut Told, dice: &mut Dice) -> String {
        match slot {
            "thing" => dice.pick(self.tongue.things).to_owned(),
            "count" => dice.between(3, 9).to_string(),
            "percent" => dice.between(11, 60).to_string(),
            "team" => self.job.team.to_string(),
            "people" if self.tongue.people.is_empty() => {
                dice.pick(duties::people(self.trade.field)).to_owned()
            }
            "people" => dice.pick(self.tongue.people).to_owned(),
            _ => {
                let skill = dice.pick(self.kit.slot(slot));
                told.named.push(skill);
                skill.0.to_owned()
            }
        }
    }
}

/// A stack of the trade.
pub(super) fn stack(trade: &Trade, dice: &mut Dice) -> &'static Stack {
    let all = stacks(trade.field);
    &all[dice.between(0, all.len() as i32 - 1) as usize]
}
