//! Chance, the same for the same seed.

use fastrand::Rng;

/// The stream of one resume: it depends on the seed and the resume's number and on nothing else, so that resumes can be
/// written in any order and on any number of threads.
pub(crate) struct Dice(Rng);

impl Dice {
    /// The stream of resume `number` of `seed`.
    pub(crate) fn of(seed: u64, number: u64) -> Self {
        Self(Rng::with_seed(stir(seed ^ stir(number))))
    }

    /// True in `percent` of 100 throws.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.0.u32(0..100) < percent
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        self.0.i32(low..=high.max(low))
    }

    /// One of `from`, which has to hold something.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.0.usize(0..from.len())]
    }

    /// The index of one of `weights`, by weight.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.0.u32(0..weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// Up to `count` different ones of `from`, in the order thrown.
    pub(crate) fn some<T: Copy>(&mut self, from: &[T], count: usize) -> Vec<T> {
        let mut left = from.to_vec();
        self.0.shuffle(&mut left);
        left.truncate(count);
        left
    }
}

/// Neighbouring numbers made strangers (the finaliser of splitmix64).
const fn stir(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_neighbours_differ_and_each_is_the_same_again() {
        let throws = |seed, number| {
            let mut dice = Dice::of(seed, number);
            (0..8).map(|_| dice.between(0, 1000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(7, 1), throws(7, 1));
        assert_ne!(throws(7, 1), throws(7, 2));
        assert_ne!(throws(7, 1), throws(8, 1));
    }
}
