//! Spellings as ways through a tree of words.
//!
//! A spelling may only begin where a word or a mark of the text begins, so it is looked for there and nowhere else: by its first word in
//! a table, then by the word that follows it. That is a few look-ups where an automaton takes a step for each byte, and the tree is
//! made in a fraction of the time.

use std::ops::Range;

use super::word::{MIX, Word, stem};

/// No node, no spelling.
const NONE: u32 = u32::MAX;
/// Bits of the filter of first words, as a power of two.
const OPENS: u32 = 16;
/// Slots to begin with, a power of two.
const SLOTS: usize = 1 << 15;

/// A word that follows the words of its parent.
#[derive(Debug)]
struct Node {
    parent: u32,
    /// Bytes of the letters.
    word: Range<usize>,
    /// The spelling that ends here.
    spelling: u32,
    /// The hash of parent and word.
    mixed: u64,
    /// Words follow.
    goes_on: bool,
}

/// The tree. Its root is no node of the list; its number is [`NONE`].
#[derive(Debug)]
pub(super) struct WordTree {
    letters: Vec<u8>,
    nodes: Vec<Node>,
    /// Nodes by the hash of their parent and word: the hash's lower half, and the node's number. More than half of them are free.
    slots: Vec<(u32, u32)>,
    /// A bit for the hash of each word that opens a spelling: most words of a text open none, and are not looked up.
    opens: Vec<u64>,
    /// How many spellings there are.
    spellings: u32,
}

impl Default for WordTree {
    fn default() -> Self {
        Self {
            letters: Vec::new(),
            nodes: Vec::new(),
            slots: vec![(0, NONE); SLOTS],
            opens: vec![0; 1 << (OPENS - 6)],
            spellings: 0,
        }
    }
}

impl WordTree {
    /// The number of `spelling`, which is in lower case; a new one is the next number, from 0 on.
    pub(super) fn add(&mut self, spelling: &str) -> u32 {
        let spelling = spelling.as_bytes();
        let (mut at, mut node, mut next) = (0, NONE, Word::at(spelling, 0));
        while let Some(word) = next {
            match self.nodes.get_mut(node as usize) {
                Some(parent) => parent.goes_on = true,
                None => {
                    let (at, bit) = open(word.hash);
                    self.opens[at] |= bit;
                }
            }
            let letters = &spelling[at..word.end];
            node = self
                .step(node, letters, word.hash)
                .unwrap_or_else(|free| self.grow(node, letters, word.hash, free));
            at = word.end;
            next = Word::after(spelling, at);
        }
        let number = self.nodes.get_mut(node as usize).map_or(NONE, |last| last.spelling);
        if number != NONE {
            return number;
        }
        if let Some(last) = self.nodes.get_mut(node as usize) {
            last.spelling = self.spellings;
        }
        self.spellings += 1;
        self.spellings - 1
    }

    /// The number of `spelling`, which is in lower case.
    pub(super) fn get(&self, spelling: &str) -> Option<u32> {
        let spelling = spelling.as_bytes();
        let (mut at, mut node, mut next) = (0, NONE, Word::at(spelling, 0));
        while let Some(word) = next {
            node = self.step(node, &spelling[at..word.end], word.hash).ok()?;
            at = word.end;
            next = Word::after(spelling, at);
        }
        self.nodes.get(node as usize).map(|last| last.spelling).filter(|number| *number != NONE)
    }

    fn grow(&mut self, parent: u32, letters: &[u8], hash: u64, free: usize) -> u32 {
        let number = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        let start = self.letters.len();
        self.letters.extend_from_slice(letters);
        let mixed = mixed(parent, hash);
        let word = start..self.letters.len();
        self.nodes.push(Node { parent, word, mixed, spelling: NONE, goes_on: false });
        self.slots[free] = (tag(mixed), number);
        if self.nodes.len() * 2 > self.slots.len() {
            self.spread();
        }
        number
    }

    /// Twice as many slots.
    fn spread(&mut self) {
        self.slots = vec![(0, NONE); self.slots.len() * 2];
        let mask = self.slots.len() - 1;
        for (number, node) in (0..).zip(&self.nodes) {
            let mut slot = (node.mixed >> 32) as usize & mask;
            while self.slots[slot].1 != NONE {
                slot = (slot + 1) & mask;
            }
            self.slots[slot] = (tag(node.mixed), number);
        }
    }

    /// The node that `word` leads to from `parent`, or the slot where it would be entered.
    fn step(&self, parent: u32, word: &[u8], hash: u64) -> Result<u32, usize> {
        let mixed = mixed(parent, hash);
        let mask = self.slots.len() - 1;
        let mut slot = (mixed >> 32) as usize & mask;
        loop {
            let (seen, node) = self.slots[slot];
            if node == NONE {
                return Err(slot);
            }
            let found = &self.nodes[node as usize];
            if seen == tag(mixed) && found.parent == parent && self.letters[found.word.clone()] == *word {
                return Ok(node);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Calls `found` with each spelling that may stand in `text`, which is in lower case, and its bytes.
    pub(super) fn each(&self, text: &[u8], mut found: impl FnMut(u32, Range<usize>)) {
        let mut at = 0;
        while let Some(word) = Word::at(text, at) {
            let opens = |hash| {
                let (at, bit) = open(hash);
                self.opens[at] & bit != 0
            };
            let letters = &text[at..word.end];
            if opens(word.hash)
                || stem(letters).and_then(|stem| Word::at(stem, 0)).is_some_and(|stem| opens(stem.hash))
            {
                self.follow(text, at, word, &mut found);
            }
            at = word.end;
        }
    }

    /// The spellings that begin at `start`, whose first word is `word`.
    fn follow(&self, text: &[u8], start: usize, word: Word, found: &mut impl FnMut(u32, Range<usize>)) {
        let (mut node, mut at, mut next) = (NONE, start, Some(word));
        while let Some(word) = next {
            if let Some(stem) = stem(&text[at..word.end]) {
                let hash = Word::after(stem, 0).map_or(0, |word| word.hash);
                let spelling =
                    self.step(node, stem, hash).map_or(NONE, |to| self.nodes[to as usize].spelling);
                if spelling != NONE {
                    found(spelling, start..at + stem.len());
                }
            }
            let Ok(to) = self.step(node, &text[at..word.end], word.hash) else { return };
            let here = &self.nodes[to as usize];
            if here.spelling != NONE {
                found(here.spelling, start..word.end);
            }
            if !here.goes_on {
                return;
            }
            (node, at) = (to, word.end);
            next = Word::after(text, at);
        }
    }
}

/// The hash of a word as it follows `parent`.
fn mixed(parent: u32, hash: u64) -> u64 {
    let mixed = (hash ^ u64::from(parent).wrapping_mul(MIX)).wrapping_mul(MIX);
    (mixed ^ (mixed >> 32)).wrapping_mul(MIX)
}

/// Where the bit of a first word stands.
fn open(hash: u64) -> (usize, u64) {
    let at = hash.wrapping_mul(MIX) >> (64 - OPENS);
    ((at >> 6) as usize, 1 << (at & 63))
}

/// What is kept of a hash beside the number of a node.
fn tag(mixed: u64) -> u32 {
    mixed as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(spellings: &[&str], text: &str) -> Vec<String> {
        let mut tree = WordTree::default();
        for (number, spelling) in (0..).zip(spellings) {
            assert_eq!((tree.add(spelling), tree.get(spelling)), (number, Some(number)));
        }
        let mut found = Vec::new();
        tree.each(text.as_bytes(), |number, range| {
            assert_eq!(spellings[number as usize], &text[range.clone()], "at {range:?}");
            found.push(text[range].to_owned());
        });
        found
    }

    #[test]
    fn each_spelling_where_a_word_or_a_mark_begins() {
        let spellings = ["c", "c++", "java", "java ee", "java 8", ".net", "ci/cd", "naïve", "é", "bayes"];
        assert_eq!(found(&spellings, "java ee, javascript, c++"), ["java", "java ee", "c", "c++"]);
        assert_eq!(found(&spellings, "asp.net ci/cd ci/c"), [".net", "ci/cd", "c"]);
        assert_eq!(found(&spellings, "é naïve bayes"), ["é", "naïve", "bayes"]);
        assert_eq!(found(&spellings, "java 8 java"), ["java", "java 8", "java"]);
        assert!(found(&spellings, "").is_empty() && found(&[], "java").is_empty());
    }

    #[test]
    fn a_spelling_keeps_its_number_however_many_there_are() {
        let mut tree = WordTree::default();
        let spellings: Vec<String> = (0..40_000).map(|i| format!("s{} of {i}", i % 7)).collect();
        let numbers: Vec<u32> = spellings.iter().map(|spelling| tree.add(spelling)).collect();
        assert!(spellings.iter().map(|spelling| tree.get(spelling)).eq(numbers.iter().copied().map(Some)));
        assert_eq!((tree.add("s0 of 0"), tree.get("s0 of"), tree.get("s0")), (0, None, None));
    }

    #[test]
    fn a_version_may_be_glued_to_the_last_word() {
        let spellings = ["java", "oracle", "spring boot", "b2", "b"];
        assert_eq!(found(&spellings, "java8 oracle11g"), ["java", "oracle"]);
        assert_eq!(found(&spellings, "spring boot2 b2 b2c"), ["spring boot", "b", "b2", "b"]);
        assert!(found(&spellings, "java2000 8java oracle11gr").is_empty());
    }
}
