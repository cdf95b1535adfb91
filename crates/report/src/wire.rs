//! The types of `prescreen/1`. Names and the order of fields are fixed: others rely on them. A change that removes or
//! renames anything is `prescreen/2`.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An enum whose values are names on the wire.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// The name on the wire.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}

names! {
    /// The version of this format.
    SchemaVersion {
        /// The first.
        V1 = "prescreen/1",
    }
}

names! {
    /// Marks a line of results.
    ResultType {
        /// A result.
        Result = "result",
    }
}

names! {
    /// Marks a ranking.
    RankingType {
        /// A ranking.
        Ranking = "ranking",
    }
}

names! {
    /// Marks a run's manifest.
    RunType {
        /// A run.
        Run = "run",
    }
}

names! {
    /// What became of a source.
    Status {
        /// Read and assessed; in the ranking.
        Assessed = "assessed",
        /// Could not be read; `error` says why.
        Unreadable = "unreadable",
        /// Something else than a resume; `error` says what.
        NotAResume = "not_a_resume",
    }
}

names! {
    /// Where a candidate stands.
    Band {
        /// Many points and every required criterion met.
        Strong = "strong",
        /// Enough points to look at.
        Possible = "possible",
        /// Fewer points.
        Weak = "weak",
        /// Too little to go by.
        InsufficientEvidence = "insufficient_evidence",
    }
}

names! {
    /// Where a file's text comes from.
    TextSource {
        /// The file holds it as text.
        Layer = "layer",
        /// On one page or more it was recognised in a picture.
        Ocr = "ocr",
    }
}

names! {
    /// How a criterion is answered.
    Verdict {
        /// The text shows it.
        Met = "met",
        /// The text shows a part of it.
        Partly = "partly",
        /// The text shows that it is not so.
        NotMet = "not_met",
        /// The text does not say.
        Unclear = "unclear",
    }
}

names! {
    /// Whom a position leads.
    Leads {
        /// A team or reports.
        People = "people",
        /// Technical direction, without a team.
        Technical = "technical",
        /// A project, without a team.
        Project = "project",
        /// Nobody.
        None = "none",
    }
}

names! {
    /// Where a skill stands.
    Standing {
        /// In the text of at least one position with a date.
        Dated = "dated",
        /// Only elsewhere.
        Listed = "listed",
    }
}

names! {
    /// What claimed years are of.
    ClaimOf {
        /// All experience.
        Total = "total",
        /// Software.
        Software = "software",
        /// Leading people.
        Leadership = "leadership",
        /// One skill or field.
        Other = "other",
    }
}

names! {
    /// How high a degree is.
    DegreeLevel {
        /// A coding school or certificate course.
        Bootcamp = "bootcamp",
        /// School leaving.
        Secondary = "secondary",
        /// Diploma.
        Diploma = "diploma",
        /// Associate degree.
        Associate = "associate",
        /// Bachelor's degree.
        Bachelor = "bachelor",
        /// Master's degree.
        Master = "master",
        /// Doctorate.
        Phd = "phd",
    }
}

names! {
    /// What a flag did to the score.
    Effect {
        /// The flagged text was not scored.
        ExcludedFromScoring = "excluded_from_scoring",
        /// Nothing.
        Informational = "informational",
    }
}

names! {
    /// How files of one run are alike; each kind includes those before it.
    Likeness {
        /// The same bytes.
        SameBytes = "same_bytes",
        /// The same words in the same order.
        SameText = "same_text",
        /// Nearly the same words.
        NearText = "near_text",
        /// The same e-mail address or telephone number beside another text.
        SamePerson = "same_person",
    }
}

names! {
    /// What placed a candidate below the one before.
    DecidedBy {
        /// Points.
        Score = "score",
        /// Months of leading engineers.
        LeadershipMonths = "leadership_months",
        /// The file's hash, which says nothing about anybody.
        Sha256 = "sha256",
    }
}

/// One line of `results.ndjson`: what became of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResultLine {
    /// Marks the line.
    #[serde(rename = "type")]
    pub kind: ResultType,
    /// Version of this format.
    pub schema: SchemaVersion,
    /// The same work always has the same id: hash over versions, rules, requisition, as-of and input.
    #[schemars(regex(pattern = "^sha256:[0-9a-f]{64}$"))]
    pub result_id: String,
    /// The file.
    pub input: Input,
    /// What became of it.
    pub status: Status,
    /// Place in the ranking, from 1; null when out of it.
    #[schemars(range(min = 1))]
    pub rank: Option<u64>,
    /// Sum of the findings' points, in basis points.
    #[schemars(range(max = 10000))]
    pub score_bp: Option<u32>,
    /// Where that puts the candidate.
    pub band: Option<Band>,
    /// Months of work, each an interval.
    pub tenure: Option<Tenures>,
    /// Positions, in document order.
    pub positions: Vec<Position>,
    /// Skills named, themselves or an instance of them, by id.
    pub skills: Vec<SkillUse>,
    /// Degrees.
    pub education: Vec<Degree>,
    /// What the resume says of itself.
    pub claims: Vec<Claim>,
    /// One finding a criterion, in the requisition's order.
    pub criteria: Vec<CriterionFinding>,
    /// The quotations that the rest refers to.
    pub evidence: BTreeMap<EvidenceId, Evidence>,
    /// Signals.
    pub flags: Vec<Flag>,
    /// Other files of the run that are like this one, closest first; nothing is merged, and the score does not know.
    pub duplicates: Vec<Duplicate>,
    /// Whether a person must look.
    pub review: Review,
    /// Why there is no assessment; null when there is one.
    pub error: Option<Failure>,
}

/// The file behind a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// As given or found.
    pub path: String,
    /// Of its bytes, in lower-case hexadecimal.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: String,
    /// As recognised by content; null when it was not.
    pub format: Option<String>,
    /// Pages; null when it was not read.
    pub pages: Option<u32>,
    /// The program part that read it; null when none did.
    pub reader: Option<String>,
    /// Where its text comes from; null when it was not read.
    pub text_source: Option<TextSource>,
}

/// The four tenures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tenures {
    /// All work.
    pub total: Months,
    /// Software work.
    pub software: Months,
    /// Roles that lead people.
    pub people: Months,
    /// Roles that lead engineers.
    pub engineering_leadership: Months,
}

/// Months as an interval, because a printed year is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// Narrow reading.
    pub low: u32,
    /// Middle reading.
    pub likely: u32,
    /// Wide reading.
    pub high: u32,
}

/// One role at one employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// As printed.
    pub title: Option<String>,
    /// As printed.
    pub employer: Option<String>,
    /// `YYYY-MM` or `YYYY`, as printed.
    #[schemars(regex(pattern = "^[0-9]{4}(-[0-9]{2})?$"))]
    pub start: Option<String>,
    /// `YYYY-MM`, `YYYY` or `present`.
    #[schemars(regex(pattern = "^([0-9]{4}(-[0-9]{2})?|present)$"))]
    pub end: Option<String>,
    /// Main work is building software or leading those who do.
    pub software: bool,
    /// Whom it leads.
    pub leads: Leads,
    /// The people led are engineers.
    pub leads_engineering: bool,
    /// Where it stands.
    pub evidence: Vec<EvidenceId>,
}

/// A skill shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SkillUse {
    /// Id in the lexicon.
    pub id: String,
    /// Where it stands.
    pub standing: Standing,
    /// Likely months of the positions in whose text it stands.
    pub months: u32,
    /// When the last of them ended, to the precision printed.
    #[schemars(regex(pattern = "^[0-9]{4}(-[0-9]{2})?$"))]
    pub last_used: Option<String>,
    /// The ids from what is named to this skill, parted by ` > `; null when it is named itself.
    pub via: Option<String>,
    /// Years printed beside it ("Java (8 years)") in months, no more than the dated career; they count for nothing. Null when there are none.
    pub claimed_months: Option<u32>,
    /// Where it stands.
    pub evidence: Vec<EvidenceId>,
}

/// A degree or school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Degree {
    /// How high.
    pub level: DegreeLevel,
    /// Field of study, as printed.
    pub field: Option<String>,
    /// Where it stands.
    pub evidence: Vec<EvidenceId>,
}

/// What a resume says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// In its words.
    pub quote: String,
    /// Years claimed.
    pub years: u32,
    /// Of what.
    pub of: ClaimOf,
    /// Where it stands.
    pub evidence: Vec<EvidenceId>,
}

/// What was found for one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionFinding {
    /// Id in the requisition.
    pub id: String,
    /// The answer.
    pub verdict: Verdict,
    /// Points earned, in basis points.
    #[schemars(range(max = 10000))]
    pub points_bp: u32,
    /// Points to be had, in basis points.
    #[schemars(range(max = 10000))]
    pub weight_bp: u32,
    /// A strong candidate must meet it.
    pub required: bool,
    /// Where the text says so; never empty unless unclear.
    pub evidence: Vec<EvidenceId>,
    /// What a person should know.
    pub note: String,
}

/// A quotation and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Exactly the document's text from `start` to `end`.
    pub quote: String,
    /// Page, from 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// First character (Unicode scalar value) in the document's text.
    pub start: u64,
    /// One past the last character.
    pub end: u64,
    /// Left, top, right, bottom on the page in points, the origin at the top left; null where there are no places.
    #[serde(rename = "box")]
    pub area: Option<[i32; 4]>,
}

/// A signal for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Which, in capitals.
    pub code: String,
    /// Where it was seen.
    pub evidence: Vec<EvidenceId>,
    /// What it did to the score.
    pub effect: Effect,
}

/// Files of one run that are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duplicate {
    /// How.
    pub likeness: Likeness,
    /// The same for all files of the group, and for the same files in any run.
    pub group: String,
    /// How many files are in the group, with this one.
    #[schemars(range(min = 2))]
    pub files: u64,
    /// Paths of the others, the first few, in path order.
    pub others: Vec<String>,
}

/// Whether a person must look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Whether.
    pub required: bool,
    /// Why, in capitals.
    pub reasons: Vec<String>,
}

/// Why there is no assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    /// In capitals.
    pub code: String,
    /// A sentence a person understands.
    pub message: String,
}

/// `run.json`: what ran, over what, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RunManifest {
    /// Marks the manifest.
    #[serde(rename = "type")]
    pub kind: RunType,
    /// Version of this format.
    pub schema: SchemaVersion,
    /// Version of the program.
    pub engine_version: String,
    /// SHA-256 over the rules.
    pub rules_hash: String,
    /// The role.
    pub requisition: RequisitionRef,
    /// The month that "present" meant, `YYYY-MM`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}$"))]
    pub as_of: String,
    /// What recognised text in pages that are pictures, with version and languages; null where nothing did.
    pub recogniser: Option<String>,
    /// How many sources became what.
    pub counts: Counts,
    /// What was left alone, and why.
    pub skipped: Vec<Skipped>,
    /// The only part that differs between runs over the same input.
    pub timings: Timings,
}

/// Which requisition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequisitionRef {
    /// Its id.
    pub id: String,
    /// What the role is called.
    pub title: String,
    /// SHA-256 of its file.
    pub hash: String,
}

/// How many sources became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// All.
    pub sources: u64,
    /// Assessed.
    pub assessed: u64,
    /// Unreadable.
    pub unreadable: u64,
    /// Something else than a resume.
    pub not_a_resume: u64,
}

/// A path that was left alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Skipped {
    /// As found.
    pub path: String,
    /// Why.
    pub reason: String,
}

/// How long a run took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Timings {
    /// From start to end, in milliseconds.
    pub wall_ms: u64,
    /// Threads that worked.
    pub threads: u64,
}

/// `ranking.json`: the order, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ranking")]
pub struct Ranking<Order = Vec<Ranked>> {
    /// Marks the ranking.
    #[serde(rename = "type")]
    pub kind: RankingType,
    /// Version of this format.
    pub schema: SchemaVersion,
    /// The role.
    pub requisition: RequisitionRef,
    /// The month that "present" meant, `YYYY-MM`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}$"))]
    pub as_of: String,
    /// Best first.
    pub order: Order,
}

/// A place in the ranking, with what it was ordered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ranked {
    /// From 1.
    #[schemars(range(min = 1))]
    pub rank: u64,
    /// The result.
    pub result_id: String,
    /// Its file.
    pub path: String,
    /// First: points, more before fewer.
    #[schemars(range(max = 10000))]
    pub score_bp: u32,
    /// Where that puts the candidate.
    pub band: Band,
    /// Then: likely months of leading engineers, more before fewer.
    pub leadership_months: u32,
    /// Then: the file's SHA-256.
    pub sha256: String,
    /// Which of these placed it below the one before; for the first, the score.
    pub decided_by: DecidedBy,
}

/// The name of a piece of evidence: `e1`, `e2`, ...
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceId(pub u32);

impl fmt::Display for EvidenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{}", self.0)
    }
}

impl FromStr for EvidenceId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.strip_prefix('e').filter(|digits| !digits.starts_with(['0', '+']));
        let number = number.and_then(|digits| digits.parse().ok());
        number.map(Self).ok_or_else(|| format!("`{text}` is no evidence id such as e1"))
    }
}

impl Serialize for EvidenceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EvidenceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl JsonSchema for EvidenceId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EvidenceId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a piece of evidence.",
            "type": "string",
            "pattern": "^e[1-9][0-9]*$",
        })
    }
}
