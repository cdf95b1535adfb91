//! All tables together.

use std::ops::Range;

use crate::RulesError;
use crate::date::DateWords;
use crate::degree::{self, Degree};
use crate::description::{Descriptions, Wish};
use crate::heading::{Heading, Headings, SectionKind};
use crate::instruction::Instructions;
use crate::language::{Languages, Tongue};
use crate::leadership::{Leadership, LeadershipCue};
use crate::matcher::{Cue, Matcher, Mention, Zone};
use crate::name::Names;
use crate::normal::Normal;
use crate::paper::Papers;
use crate::proxy::{self, Proxy, ProxyFound};
use crate::release::Releases;
use crate::skill::{Implied, Skill, SkillId, Skills};
use crate::soft::{self, SoftText, Topic};
use crate::table::{self, Tables};
use crate::title::{Title, Titles};

/// The rules, compiled.
#[derive(Debug)]
pub struct Lexicon {
    skills: Skills,
    matcher: Matcher,
    titles: Titles,
    headings: Headings,
    degrees: degree::Degrees,
    leadership: Leadership,
    names: Names,
    dates: DateWords,
    languages: Languages,
    papers: Papers,
    topics: Vec<Topic>,
    releases: Releases,
    proxies: Vec<Proxy>,
    instructions: Instructions,
    descriptions: Descriptions,
    hash: String,
}

impl Lexicon {
    /// The rules of the repository, as embedded in the program.
    ///
    /// # Errors
    /// When a table is wrong; the repository's tests see to it that none is.
    pub fn embedded() -> Result<Self, RulesError> {
        Self::compile(&Tables::Embedded)
    }

    /// Rules from elsewhere: pairs of path below `rules/` and contents.
    ///
    /// # Errors
    /// When a table is missing or wrong; the error names file, entry and remedy.
    pub fn from_tables(tables: &[(String, String)]) -> Result<Self, RulesError> {
        Self::compile(&Tables::new(tables))
    }

    fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let skills = Skills::compile(tables)?;
        Ok(Self {
            matcher: Matcher::compile(tables, &skills)?,
            titles: Titles::compile(tables)?,
            headings: Headings::compile(tables)?,
            degrees: degree::Degrees::compile(tables)?,
            leadership: Leadership::compile(tables)?,
            names: Names::compile(tables)?,
            dates: DateWords::compile(tables)?,
            languages: Languages::compile(tables)?,
            papers: Papers::compile(tables)?,
            topics: soft::compile(tables)?,
            releases: Releases::compile(tables, &skills)?,
            proxies: proxy::compile(tables)?,
            instructions: Instructions::compile(tables)?,
            descriptions: Descriptions::compile(tables)?,
            hash: tables.hash(),
            skills,
        })
    }

    /// The embedded tables: path below `rules/` and contents.
    #[must_use]
    pub fn embedded_tables() -> impl ExactSizeIterator<Item = (&'static str, &'static str)> {
        table::embedded()
    }

    /// SHA-256 over all tables in path order, in lower-case hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// All skills, in the order of their ids' numbers.
    #[must_use]
    pub fn skills(&self) -> &[Skill] {
        self.skills.all()
    }

    /// Whether these rules have a skill with this number, which may come from elsewhere.
    #[must_use]
    pub fn has_skill(&self, id: SkillId) -> bool {
        usize::from(id.0) < self.skills().len()
    }

    /// The skill with this number.
    #[must_use]
    pub fn skill(&self, id: SkillId) -> &Skill {
        self.skills.get(id)
    }

    /// The skill with this id ("apache-kafka").
    #[must_use]
    pub fn skill_id(&self, id: &str) -> Option<SkillId> {
        self.skills.by_id(id)
    }

    /// Skills whose id, name or alias is `word`, then those that contain it; without regard to case.
    #[must_use]
    pub fn find(&self, word: &str) -> Vec<SkillId> {
        self.skills.find(word)
    }

    /// What having `id` says of other skills: upwards through `is_a` in full, one step of `uses` in part.
    #[must_use]
    pub fn implied(&self, id: SkillId) -> &[Implied] {
        self.skills.implied(id)
    }

    /// Skills named in `text`, in order, not overlapping; where it speaks of leading people, that is named too. `zones` are sorted and disjoint; the rest is prose.
    #[must_use]
    pub fn mentions(&self, text: &str, zones: &[Zone]) -> Vec<Mention> {
        let normal = Normal::of(text);
        let named = self.matcher.mentions(&normal, zones);
        self.matcher.with_leading(named, &self.leadership.find(&normal), text, zones)
    }

    /// The skill of leading people, which phrases and titles speak of too.
    #[must_use]
    pub fn leading(&self) -> Option<SkillId> {
        self.matcher.leading()
    }

    /// What a section says of the skills that it names, where nothing else is said of them.
    #[must_use]
    pub fn section_cue(&self, section: SectionKind) -> Option<Cue> {
        self.matcher.section_cue(section)
    }

    /// What a job title says.
    #[must_use]
    pub fn title(&self, printed: &str) -> Title {
        self.titles.read(printed)
    }

    /// Whether an employer's name is a bank's; "vice president" is a grade there.
    #[must_use]
    pub fn is_bank(&self, employer: &str) -> bool {
        self.titles.is_bank(employer)
    }

    /// How much a short text looks like a job title; 0 means no sign of it.
    #[must_use]
    pub fn title_strength(&self, text: &str) -> i32 {
        self.names.title_strength(text)
    }

    /// Whether a short text names a part of an employer ("Department of Physics").
    #[must_use]
    pub fn is_subdivision(&self, text: &str) -> bool {
        self.names.is_subdivision(text)
    }

    /// Whether `word` is one that job titles are made of, or joins the words of one ("de").
    #[must_use]
    pub fn is_of_title(&self, word: &str) -> bool {
        self.names.is_of_title(word)
    }

    /// Whether a short text names areas of work and nothing else ("Backend Engineering").
    #[must_use]
    pub fn is_area(&self, text: &str) -> bool {
        self.names.is_area(text)
    }

    /// Where, in bytes, the job title ends that `text` begins with; 0 where it begins with none. `goes_on` when a title
    /// and a comma stand before it, so that areas of work alone go on with it.
    #[must_use]
    pub fn title_end(&self, text: &str, goes_on: bool) -> usize {
        self.names.title_end(text, goes_on)
    }

    /// Where, in bytes, the last job title in a short text begins.
    #[must_use]
    pub fn title_start(&self, text: &str) -> Option<usize> {
        self.names.title_start(text)
    }

    /// Whether a rank ("senior") opens the job title that a short text begins with.
    #[must_use]
    pub fn title_is_ranked(&self, text: &str) -> bool {
        self.names.title_is_ranked(text)
    }

    /// How much a short text looks like an employer's name; 0 means no sign of it.
    #[must_use]
    pub fn employer_strength(&self, text: &str) -> i32 {
        self.names.employer_strength(text)
    }

    /// Whether a short text is a place and nothing else ("Austin, TX").
    #[must_use]
    pub fn is_place(&self, text: &str) -> bool {
        self.names.is_place(text)
    }

    /// What a whole line announces, if it is a heading.
    #[must_use]
    pub fn heading(&self, line: &str) -> Option<Heading> {
        self.headings.read(line)
    }

    /// Whether a heading of projects says that they were no work ("Academic projects").
    #[must_use]
    pub fn is_of_own_projects(&self, heading: &str) -> bool {
        self.headings.is_of_own_projects(heading)
    }

    /// Degrees named in `text`; short forms ("MS", "BE") only with support.
    #[must_use]
    pub fn degrees(&self, text: &str, in_education: bool) -> Vec<Degree> {
        self.degrees.find(text, in_education)
    }

    /// What a role's text says about leading.
    #[must_use]
    pub fn leadership(&self, text: &str) -> Vec<LeadershipCue> {
        self.leadership.find(&Normal::of(text))
    }

    /// The soft things that a role may ask, by id.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Where `text` shows `topic` by deeds, in bytes, in order, not overlapping.
    #[must_use]
    pub fn deeds(&self, topic: &Topic, text: &SoftText<'_>) -> Vec<Range<usize>> {
        let cues = if topic.leading { self.leadership.find(text.normal()) } else { Vec::new() };
        topic.shown(text, &cues)
    }

    /// The year in which a tool could first be used, where the rules know it.
    #[must_use]
    pub fn first_release(&self, skill: SkillId) -> Option<u16> {
        self.releases.first(skill)
    }

    /// Where `text` speaks to a machine that reads resumes, in bytes, in order.
    #[must_use]
    pub fn instructions(&self, text: &str) -> Vec<Range<usize>> {
        self.instructions.find(text)
    }

    /// Words in `text` that stand for age, origin, class, sex or health, in order.
    #[must_use]
    pub fn proxies(&self, text: &str) -> Vec<ProxyFound<'_>> {
        proxy::find(&self.proxies, text)
    }

    /// Where a text of a job description first says `wish`, in bytes.
    #[must_use]
    pub fn wish(&self, wish: Wish, text: &str) -> Option<usize> {
        self.descriptions.find(wish, text)
    }

    /// The words that dates are made of.
    #[must_use]
    pub fn dates(&self) -> &DateWords {
        &self.dates
    }

    /// What a text is written in, where its script or its small words say so.
    #[must_use]
    pub fn tongue(&self, text: &str) -> Option<Tongue<'_>> {
        self.languages.of(text)
    }

    /// Phrases that tell what kind of paper a document is.
    #[must_use]
    pub fn papers(&self) -> &Papers {
        &self.papers
    }
}
