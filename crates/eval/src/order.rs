//! How well the score orders the candidates.

/// A file with the labelled fit (3 clearly worth an interview to 0 not relevant) and its score.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scored {
    pub(crate) fit: u32,
    /// Basis points; -1 where there is no score.
    pub(crate) score: i64,
    /// Place in the ranking, which settles equal scores.
    pub(crate) rank: u64,
}

/// Normalised discounted cumulative gain of the first `k`, gain 2^fit - 1.
pub(crate) fn ndcg(scored: &[Scored], k: usize) -> f64 {
    let mut by_score = scored.to_vec();
    by_score.sort_by_key(|s| (std::cmp::Reverse(s.score), s.rank));
    let mut by_fit = scored.to_vec();
    by_fit.sort_by_key(|s| std::cmp::Reverse(s.fit));
    let ideal = dcg(&by_fit, k);
    if ideal > 0.0 { dcg(&by_score, k) / ideal } else { 1.0 }
}

fn dcg(ordered: &[Scored], k: usize) -> f64 {
    let gain = |(i, s): (usize, &Scored)| {
        (2_f64.powi(i32::try_from(s.fit).unwrap_or(0)) - 1.0) / (i as f64 + 2.0).log2()
    };
    ordered.iter().take(k).enumerate().map(gain).sum()
}

/// The share of pairs of different fit that the score puts in order; equal scores count half.
pub(crate) fn pairs_in_order(scored: &[Scored]) -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    for (i, a) in scored.iter().enumerate() {
        for b in &scored[i + 1..] {
            if a.fit == b.fit {
                continue;
            }
            all += 1.0;
            right += match (a.fit > b.fit, a.score.cmp(&b.score)) {
                (_, std::cmp::Ordering::Equal) => 0.5,
                (true, std::cmp::Ordering::Greater) | (false, std::cmp::Ordering::Less) => 1.0,
                _ => 0.0,
            };
        }
    }
    if all > 0.0 { right / all } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(pairs: &[(u32, i64)]) -> Vec<Scored> {
        pairs.iter().map(|(fit, score)| Scored { fit: *fit, score: *score, rank: 0 }).collect()
    }

    #[test]
    fn the_right_order_is_one_and_the_wrong_one_is_not() {
        let right = scored(&[(3, 900), (2, 500), (0, 100)]);
        assert!((ndcg(&right, 10) - 1.0).abs() < 1e-9);
        assert!((pairs_in_order(&right) - 1.0).abs() < 1e-9);
        let wrong = scored(&[(3, 100), (2, 500), (0, 900)]);
        assert!(ndcg(&wrong, 10) < 0.8);
        assert!(pairs_in_order(&wrong) < 1e-9);
    }

    #[test]
    fn equal_scores_count_half() {
        assert!((pairs_in_order(&scored(&[(1, 5), (0, 5)])) - 0.5).abs() < 1e-9);
    }
}
