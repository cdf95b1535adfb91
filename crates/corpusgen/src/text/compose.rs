//! A resume out of a career: its sections, and its label beside them.

use super::dates::DateStyle;
use super::kit::{Kit, Teller, stack};
use super::label::{self, Claim, Degree, Label, Shown};
use super::skills::{Skill, stacks};
use super::tongue::Tongue;
use crate::career::{Career, Job, NOW};
use crate::dice::Dice;
use crate::layout::{Body, Entry, Head, Section, Sheet};
use crate::person::Person;

/// A resume while it is written.
struct Draft<'a> {
    person: &'a Person,
    career: &'a Career,
    tongue: &'static Tongue,
    dates: DateStyle,
    shown: Shown,
    /// All skills that roles have named, once each.
    known: Vec<Skill>,
    degrees: Vec<Degree>,
    claims: Vec<Claim>,
}

/// The resume of `person`, and what is true of it; the label has no id and no layout yet.
pub(crate) fn compose(
    person: &Person,
    career: &Career,
    tongue: &'static Tongue,
    dice: &mut Dice,
) -> (Sheet, Label) {
    let dates = DateStyle::thrown(tongue, dice);
    let mut draft = Draft {
        person,
        career,
        tongue,
        dates,
        shown: Shown::default(),
        known: Vec::new(),
        degrees: Vec::new(),
        claims: Vec::new(),
    };
    let experience = draft.experience(dice);
    let summary = draft.summary(dice);
    let skills = draft.skills(dice);
    let education = draft.education(dice);
    let mut sections: Vec<Section> = summary.into_iter().collect();
    match dice.weighted(&[45, 40, 15]) {
        0 => sections.extend([experience, education, skills]),
        1 => sections.extend([skills, experience, education]),
        _ => sections.extend([education, experience, skills]),
    }
    sections.extend(draft.rest(dice));
    (draft.sheet(sections, dice), draft.label())
}

impl Draft<'_> {
    fn experience(&mut self, dice: &mut Dice) -> Section {
        let stack = stack(self.career.trade, dice);
        let tools = dice.chance(45).then(|| dice.pick(self.tongue.tools));
        let place = dice.chance(65);
        let mut entries = Vec::new();
        for job in &self.career.jobs {
            let kit = Kit::of(stack, dice);
            let mut entry = self.entry(job, &kit, tools, dice);
            entry.place = place.then(|| job.city.to_owned());
            entries.push(entry);
        }
        self.section(dice.pick(self.tongue.headings.experience), Body::Entries(entries))
    }

    fn entry(&mut self, job: &Job, kit: &Kit, label: Option<&str>, dice: &mut Dice) -> Entry {
        let teller = Teller { tongue: self.tongue, trade: self.career.trade, job, kit };
        let told = teller.tell(dice);
        self.shown.in_role(&told.named);
        self.shown.by_words(&told.shown);
        if ["DevOps", "Site Reliability"].iter().any(|word| job.title.contains(word)) {
            self.shown.by_words(&["devops"]);
        }
        self.known.extend(told.named);
        let tools = label.map(|label| {
            let tools = kit.tools(dice);
            self.shown.in_role(&tools);
            self.known.extend(&tools);
            format!("{label}: {}", names(&tools))
        });
        Entry {
            title: job.title.clone(),
            employer: job.employer.clone(),
            place: None,
            dates: self.dates.period(job.start, job.end),
            points: told.points,
            tools,
        }
    }

    /// A sentence or none; it claims the years that have passed since the first role.
    fn summary(&mut self, dice: &mut Dice) -> Option<Section> {
        let years = (NOW.0 - self.career.began.0) / 12;
        if years < 2 || dice.chance(35) {
            return None;
        }
        let stack = stack(self.career.trade, dice);
        let (lang, store) = (stack.lang[0], stack.store[0]);
        let template = dice.pick(self.tongue.claims);
        let used =
            [("{lang}", lang), ("{store}", store)].into_iter().filter(|(slot, _)| template.contains(slot));
        self.shown.elsewhere(&used.map(|(_, skill)| skill).collect::<Vec<_>>());
        let last = self.career.jobs.iter().max_by_key(|job| (job.end.unwrap_or(NOW.later(1)), job.start));
        let quote = template
            .replace("{title}", last.map_or("", |job| &job.title))
            .replace("{years}", &years.to_string())
            .replace("{lang}", lang.0)
            .replace("{store}", store.0);
        self.claims.push(Claim { quote: quote.clone(), years, of: "total" });
        Some(self.section(dice.pick(self.tongue.headings.summary), Body::Text(quote)))
    }

    /// What the roles have named, and some that none of them has.
    fn skills(&mut self, dice: &mut Dice) -> Section {
        let mut skills = std::mem::take(&mut self.known);
        skills.sort_unstable();
        skills.dedup();
        if self.career.trade.software {
            let other = &stacks(self.career.trade.field)[0];
            skills.push(dice.pick(other.lang));
            skills.push(dice.pick(other.frame));
        }
        let skills = {
            let mut seen = Vec::new();
            skills.retain(|skill| {
                let new = !seen.contains(&skill.0);
                seen.push(skill.0);
                new
            });
            let count = skills.len();
            dice.some(&skills, count)
        };
        self.shown.elsewhere(&skills);
        let body = match dice.weighted(&[60, 20, 20]) {
            0 => Body::Text(names(&skills)),
            1 => Body::Points(skills.iter().map(|skill| skill.0.to_owned()).collect()),
            _ => Body::Points(skills.chunks(5).map(names).collect()),
        };
        self.section(dice.pick(self.tongue.headings.skills), body)
    }

    fn education(&mut self, dice: &mut Dice) -> Section {
        let (degree, level, field) = dice.pick(self.tongue.degrees);
        self.degrees.push(Degree { level, field });
        let end = self.career.began.later(-dice.between(1, 5));
        let years = if dice.chance(60) {
            format!("{} – {}", end.year() - 3, end.year())
        } else {
            end.year().to_string()
        };
        let entry = Entry {
            title: degree.to_owned(),
            employer: format!(
                "{}{}",
                self.tongue.university,
                self.person.city.split(',').next().unwrap_or_default()
            ),
            place: None,
            dates: years,
            points: Vec::new(),
            tools: None,
        };
        self.section(dice.pick(self.tongue.headings.education), Body::Entries(vec![entry]))
    }

    /// Languages and interests, which decide nothing.
    fn rest(&mut self, dice: &mut Dice) -> Vec<Section> {
        let mut rest = Vec::new();
        if dice.chance(60) {
            let languages = dice.some(self.tongue.languages, 2).join(", ");
            let heading = dice.pick(self.tongue.headings.languages);
            rest.push(self.section(heading, Body::Text(languages)));
        }
        if dice.chance(40) {
            let interests = dice.pick(self.tongue.interests).to_owned();
            let heading = dice.pick(self.tongue.headings.interests);
            rest.push(self.section(heading, Body::Text(interests)));
        }
        rest
    }

    fn section(&self, heading: &str, body: Body) -> Section {
        Section { heading: heading.to_owned(), body }
    }

    fn sheet(&self, sections: Vec<Section>, dice: &mut Dice) -> Sheet {
        let headline = self.career.jobs.first().filter(|_| dice.chance(30)).map(|job| job.title.clone());
        let contacts = vec![self.person.mail.clone(), self.person.phone.clone(), self.person.city.to_owned()];
        let heads = [Head::TitleFirst, Head::EmployerFirst, Head::Comma, Head::Bar];
        Sheet {
            name: self.person.name.clone(),
            headline,
            contacts,
            sections,
            head: heads[dice.weighted(&[45, 25, 15, 15])],
        }
    }

    fn label(self) -> Label {
        let positions =
            self.career.jobs.iter().map(|job| label::position(job, self.career, &self.dates)).collect();
        let (fit, fit_reason) = label::fit(self.career);
        Label {
            id: String::new(),
            is_resume: true,
            layout: "",
            positions,
            claimed_years: self.claims,
            skills: self.shown.standing(),
            education: self.degrees,
            fit,
            fit_reason,
            notes: format!("Generated; language {}.", self.tongue.code),
        }
    }
}

fn names(skills: &[Skill]) -> String {
    skills.iter().map(|skill| skill.0).collect::<Vec<_>>().join(", ")
}
