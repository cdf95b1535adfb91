//! Files that are alike, in groups.

use std::collections::BTreeMap;

use super::Fingerprint;
use super::union::Union;

/// Bits of 128 in which two signatures may differ when their texts are nearly the same: seven of ten pairs of words in
/// common, as estimated. `prescreen-eval --alike` measures what other limits would find.
pub const NEAR_BITS: u32 = 20;
/// Signatures are sorted by their bits from each such place on, so that those which differ in few stand close in some
/// order.
const STEP: u32 = 8;
/// Neighbours in each order that a signature is held against.
const NEIGHBOURS: usize = 64;
/// An address that stands in more different texts is an agency's, not a person's.
const TEXTS_OF_ONE_PERSON: usize = 8;

/// How files are alike; each includes those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same file.
    SameBytes,
    /// The same words in the same order.
    SameText,
    /// Nearly the same words.
    NearText,
    /// The same e-mail address or telephone number beside another text.
    SamePerson,
}

/// Files that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How.
    pub likeness: Likeness,
    /// The first eight bytes of the smallest SHA-256 among them: the same files have the same, in any order.
    pub smallest: u64,
    /// Which, by their place in the run, in order; two or more.
    pub members: Vec<u32>,
}

/// The groups among `prints`, a run's fingerprints in the order of its sources: by likeness, then by first member. A
/// group that says no more than a closer one is left out.
#[must_use]
pub fn groups(prints: &[Option<Fingerprint>]) -> Vec<Group> {
    let size = u32::try_from(prints.len()).unwrap_or(u32::MAX);
    let mut union = Union::new(size);
    let mut found = Vec::new();
    let steps: [(Likeness, Join); 4] = [
        (Likeness::SameBytes, |union, prints| join_equal(union, prints, |print| print.bytes)),
        (Likeness::SameText, |union, prints| join_equal(union, prints, |print| print.text)),
        (Likeness::NearText, join_near),
        (Likeness::SamePerson, join_persons),
    ];
    let numbered: Vec<Numbered> =
        (0..size).zip(prints).filter_map(|(at, print)| Some((at, (*print)?))).collect();
    for (likeness, join) in steps {
        let before: Vec<u32> = (0..size).map(|at| union.set(at)).collect();
        join(&mut union, &numbered);
        found.extend(grown(likeness, &mut union, &before, prints));
    }
    found
}

/// A fingerprint and its place in the run.
type Numbered = (u32, Fingerprint);
/// Joins those that are alike in one way.
type Join = fn(&mut Union, &[Numbered]);

/// Joins those whose `part` is the same.
fn join_equal(union: &mut Union, prints: &[Numbered], part: fn(&Fingerprint) -> u64) {
    for run in runs(prints, part) {
        run.windows(2).for_each(|pair| union.join(pair[0].1, pair[1].1));
    }
}

/// Those whose `part` is the same and not zero, in runs: part and place.
fn runs(prints: &[Numbered], part: impl Fn(&Fingerprint) -> u64) -> Vec<Vec<(u64, u32)>> {
    let mut parts: Vec<(u64, u32)> = prints.iter().map(|(at, print)| (part(print), *at)).collect();
    parts.retain(|(part, _)| *part != 0);
    parts.sort_unstable();
    parts.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1).map(<[_]>::to_vec).collect()
}

/// Joins those whose signatures differ in few bits.
fn join_near(union: &mut Union, prints: &[Numbered]) {
    let mut texts: Vec<(u128, u32)> = prints
        .iter()
        .filter(|(at, print)| print.near != 0 && union.set(*at) == *at)
        .map(|(at, print)| (print.near, *at))
        .collect();
    for _ in (0..u128::BITS).step_by(STEP as usize) {
        texts.sort_unstable();
        for (at, a) in texts.iter().enumerate() {
            for b in texts[at + 1..].iter().take(NEIGHBOURS) {
                if (a.0 ^ b.0).count_ones() <= NEAR_BITS {
                    union.join(a.1, b.1);
                }
            }
        }
        texts.iter_mut().for_each(|(near, _)| *near = near.rotate_left(STEP));
    }
}

/// Joins those with an address or a number in common.
fn join_persons(union: &mut Union, prints: &[Numbered]) {
    for contact in 0..2 {
        for run in runs(prints, |print| print.contacts[contact]) {
            let mut texts: Vec<u32> = run.iter().map(|(_, at)| union.set(*at)).collect();
            texts.sort_unstable();
            texts.dedup();
            if texts.len() <= TEXTS_OF_ONE_PERSON {
                texts.windows(2).for_each(|pair| union.join(pair[0], pair[1]));
            }
        }
    }
}

/// The sets that were several before.
fn grown(
    likeness: Likeness,
    union: &mut Union,
    before: &[u32],
    prints: &[Option<Fingerprint>],
) -> impl Iterator<Item = Group> + use<> {
    let mut sets: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for at in (0..).take(before.len()) {
        let set = union.set(at);
        if set != at {
            sets.entry(set).or_insert_with(|| vec![set]).push(at);
        }
    }
    sets.retain(|_, members| members.iter().any(|at| before[*at as usize] != before[members[0] as usize]));
    let smallest =
        |members: &[u32]| members.iter().filter_map(|at| prints[*at as usize]).map(|p| p.bytes).min();
    let group = |members: Vec<u32>| Group { likeness, smallest: smallest(&members).unwrap_or(0), members };
    sets.into_values().map(group).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(bytes: u64, text: u64, near: u128, contacts: [u64; 2]) -> Option<Fingerprint> {
        Some(Fingerprint { bytes, text, near, contacts })
    }

    fn told(prints: &[Option<Fingerprint>]) -> Vec<(Likeness, Vec<u32>)> {
        groups(prints).into_iter().map(|group| (group.likeness, group.members)).collect()
    }

    #[test]
    fn each_group_says_more_than_those_closer() {
        let prints = [
            print(9, 1, 0b1111, [7, 0]),
            None,
            print(9, 1, 0b1111, [7, 0]),
            print(5, 1, 0b1111, [7, 0]),
            print(4, 2, 0b0011, [7, 0]),
            print(3, 3, u128::MAX, [7, 8]),
            print(2, 4, u128::MAX << 32, [0, 8]),
            print(1, 5, 0, [0, 0]),
        ];
        let expected = [
            (Likeness::SameBytes, vec![0, 2]),
            (Likeness::SameText, vec![0, 2, 3]),
            (Likeness::NearText, vec![0, 2, 3, 4]),
            (Likeness::SamePerson, vec![0, 2, 3, 4, 5, 6]),
        ];
        assert_eq!(told(&prints), expected);
        assert_eq!(groups(&prints).iter().map(|group| group.smallest).collect::<Vec<_>>(), [9, 5, 4, 2]);
    }

    #[test]
    fn what_is_missing_is_like_nothing() {
        assert_eq!(told(&[None, None, print(1, 0, 0, [0; 2]), print(2, 0, 0, [0; 2])]), []);
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn signatures_are_near_wherever_their_bits_differ() {
        // Far from one another, and many more than are held against each.
        let others = (1..2000u128).map(|i| i.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835));
        let mut prints: Vec<_> = others.zip(10..).map(|(near, i)| print(i, i, near, [0; 2])).collect();
        assert_eq!(told(&prints), []);
        let (one, at) = (u128::MAX / 3, u32::try_from(prints.len()).expect("few"));
        for shift in 0..=u128::BITS - NEAR_BITS {
            prints.push(print(1, 1, one, [0; 2]));
            prints.push(print(2, 2, one ^ (((1 << NEAR_BITS) - 1) << shift), [0; 2]));
            assert_eq!(told(&prints), [(Likeness::NearText, vec![at, at + 1])], "{shift}");
            prints.truncate(at as usize);
        }
        prints.push(print(1, 1, one, [0; 2]));
        prints.push(print(2, 2, one ^ ((1 << (NEAR_BITS + 1)) - 1), [0; 2]));
        assert_eq!(told(&prints), []);
    }

    #[test]
    fn an_address_in_many_texts_is_an_agencys() {
        let texts = |count: u64| (1..=count).map(|i| print(i, i, 0, [7, 0])).collect::<Vec<_>>();
        let most = TEXTS_OF_ONE_PERSON as u64;
        assert_eq!(told(&texts(most)).len(), 1);
        assert_eq!(told(&texts(most + 1)), []);
    }
}
