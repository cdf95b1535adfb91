//! Skills, and what each says of others.

use crate::RulesError;
use crate::table::Tables;

/// A skill's number in the lexicon; stable only within one set of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillId(pub(crate) u16);

/// A skill concept.
#[derive(Clone, Debug)]
pub struct Skill {
    /// Stable id ("apache-kafka").
    pub id: String,
    /// Name as written ("Apache Kafka").
    pub name: String,
    /// Family, after the table it stands in ("messaging").
    pub family: String,
    /// Kind ("tool", "concept", ...).
    pub kind: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What it is an instance of: credit and months pass up in full.
    pub is_a: Vec<SkillId>,
    /// What it is built on: one step, in part.
    pub uses: Vec<SkillId>,
    /// How much its spellings mean other things too ("high", "mid" or empty).
    pub ambiguity: String,
}

/// Another skill that having one speaks for.
#[derive(Clone, Debug)]
pub struct Implied {
    /// Which.
    pub skill: SkillId,
    /// How much of the credit passes, in percent.
    pub percent: u8,
    /// The way there, the implied skill last.
    pub path: Vec<SkillId>,
}

/// All skills.
#[derive(Debug)]
pub(crate) struct Skills {
    all: Vec<Skill>,
    implied: Vec<Vec<Implied>>,
}

impl Skills {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self { all: Vec::new(), implied: Vec::new() })
    }

    pub(crate) fn all(&self) -> &[Skill] {
        &self.all
    }

    pub(crate) fn get(&self, id: SkillId) -> &Skill {
        &self.all[usize::from(id.0)]
    }

    pub(crate) fn by_id(&self, id: &str) -> Option<SkillId> {
        self.all.iter().position(|s| s.id == id).and_then(|i| u16::try_from(i).ok()).map(SkillId)
    }

    pub(crate) fn find(&self, _word: &str) -> Vec<SkillId> {
        Vec::new()
    }

    pub(crate) fn implied(&self, id: SkillId) -> &[Implied] {
        &self.implied[usize::from(id.0)]
    }
}
