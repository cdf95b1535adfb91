//! What results are ordered by, and `ranking.json`, which says why they are in that order.

use std::io::{self, Write};

use prescreen_screen::{BasisPoints, RankKey};
use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};

use crate::{
    Band, DecidedBy, Part, Ranked, Ranking, RankingType, ResultLine, Results, Run, SchemaVersion, Status,
    write_json,
};

/// What `result` is ordered by; none when it is out of the ranking.
#[must_use]
pub fn rank_key(result: &ResultLine) -> Option<RankKey> {
    let leadership = result.tenure.map_or(0, |tenure| tenure.engineering_leadership.likely);
    let score = BasisPoints::new(result.score_bp.unwrap_or_default());
    (result.status == Status::Assessed).then(|| RankKey::new(score, leadership, &result.input.sha256))
}

/// The place of `result` as JSON; rank and reason are put in when they are known.
pub(crate) fn place(result: &ResultLine, key: &RankKey) -> String {
    let place = Ranked {
        rank: 0,
        result_id: result.result_id.clone(),
        path: result.input.path.clone(),
        score_bp: key.score.get(),
        band: result.band.unwrap_or(Band::InsufficientEvidence),
        leadership_months: key.leadership_months,
        sha256: result.input.sha256.clone(),
        decided_by: DecidedBy::Score,
    };
    // Numbers and texts are always JSON.
    serde_json::to_string(&place).unwrap_or_default()
}

/// Writes `ranking.json`: the order of `results`, with its reasons.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_ranking(out: &mut impl Write, results: &Results, run: &Run) -> io::Result<()> {
    let ranking = Ranking {
        kind: RankingType::Ranking,
        schema: SchemaVersion::V1,
        requisition: run.requisition.clone(),
        as_of: run.as_of.to_string(),
        order: Places(results),
    };
    write_json(out, &ranking)
}

/// The places of a ranking, one in memory at a time.
struct Places<'a>(&'a Results);

impl Places<'_> {
    fn place(&self, at: usize) -> io::Result<Ranked> {
        let place: Ranked = serde_json::from_slice(&self.0.text(at, Part::Place)?)?;
        let before = at.checked_sub(1).and_then(|before| self.0.key(before));
        let decided_by = self.0.key(at).zip(before).map(|(key, before)| key.decided_by(before).into());
        Ok(Ranked { rank: Results::rank(at), decided_by: decided_by.unwrap_or(DecidedBy::Score), ..place })
    }
}

impl Serialize for Places<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut places = serializer.serialize_seq(Some(self.0.ranked().len()))?;
        for at in self.0.ranked() {
            places.serialize_element(&self.place(at).map_err(S::Error::custom)?)?;
        }
        places.end()
    }
}

impl From<prescreen_screen::DecidedBy> for DecidedBy {
    fn from(by: prescreen_screen::DecidedBy) -> Self {
        match by {
            prescreen_screen::DecidedBy::Score => Self::Score,
            prescreen_screen::DecidedBy::LeadershipMonths => Self::LeadershipMonths,
            prescreen_screen::DecidedBy::Sha256 => Self::Sha256,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Kept, written};

    #[test]
    fn unreadable_files_have_no_rank_and_the_order_says_why() {
        let kept = Kept::new();
        let text = written(|out| write_ranking(out, &kept.results(), &kept.run));
        let ranking: Ranking = serde_json::from_str(&text).expect("a ranking");
        let order: Vec<_> = ranking.order.iter().map(|place| (place.rank, place.path.as_str())).collect();
        assert_eq!(order, [(1, "strong.txt"), (2, "short.txt")]);
        assert_eq!(ranking.order[1].decided_by, DecidedBy::Score);
        let as_kept = written(|out| write_json(out, &ranking));
        assert_eq!(text, as_kept, "one by one or all in one is the same");
    }
}
