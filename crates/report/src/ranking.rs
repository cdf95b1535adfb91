//! Puts results in order and says why.

use prescreen_screen::{BasisPoints, RankKey, order};

use crate::{DecidedBy, Ranked, Ranking, RankingType, ResultLine, Run, SchemaVersion, Status};

/// Gives each assessed result its rank, the others none, and returns the order with its reasons.
pub fn rank(results: &mut [ResultLine], run: &Run) -> Ranking {
    let ranked: Vec<usize> =
        (0..results.len()).filter(|&at| results[at].status == Status::Assessed).collect();
    let keys: Vec<RankKey> = ranked.iter().map(|&at| key(&results[at])).collect();
    let mut places: Vec<Ranked> = Vec::with_capacity(keys.len());
    let mut before: Option<&RankKey> = None;
    for at in order(&keys) {
        let (result, key) = (&mut results[ranked[at]], &keys[at]);
        let decided_by = before.map_or(DecidedBy::Score, |before| key.decided_by(before).into());
        let rank = places.len() as u64 + 1;
        result.rank = Some(rank);
        places.push(place(rank, result, key, decided_by));
        before = Some(key);
    }
    Ranking {
        kind: RankingType::Ranking,
        schema: SchemaVersion::V1,
        requisition: run.requisition.clone(),
        as_of: run.as_of.to_string(),
        order: places,
    }
}

fn key(result: &ResultLine) -> RankKey {
    RankKey {
        score: BasisPoints::new(result.score_bp.unwrap_or_default()),
        leadership_months: result.tenure.map_or(0, |tenure| tenure.engineering_leadership.likely),
        sha256: result.input.sha256.clone(),
    }
}

fn place(rank: u64, result: &ResultLine, key: &RankKey, decided_by: DecidedBy) -> Ranked {
    Ranked {
        rank,
        result_id: result.result_id.clone(),
        path: result.input.path.clone(),
        score_bp: key.score.get(),
        band: result.band.unwrap_or(crate::Band::InsufficientEvidence),
        leadership_months: key.leadership_months,
        sha256: key.sha256.clone(),
        decided_by,
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
    use crate::testing::Kept;

    #[test]
    fn unreadable_files_have_no_rank_and_the_order_says_why() {
        let kept = Kept::new();
        let ranks: Vec<Option<u64>> = kept.results.iter().map(|r| r.rank).collect();
        assert_eq!(ranks, [Some(1), Some(2), None, None]);
        assert_eq!(kept.ranking.order.len(), 2);
        assert_eq!(kept.ranking.order[1].decided_by.as_str(), "score");
    }
}
