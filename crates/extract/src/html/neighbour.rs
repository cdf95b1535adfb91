//! Inline elements side by side whose classes say that each is a fact of its own:
//! `<span class="title">..</span> <span class="company">..</span>`.

/// An inline element closed last, which began its line or its part of one.
pub(super) struct Neighbour {
    /// Elements open around it.
    depth: usize,
    classes: Vec<String>,
    /// White space came since.
    spaced: bool,
}

/// Parts of a person's name, and what Word takes for misspelt.
const OF_ONE: &[&str] = &["first", "given", "middle", "last", "family", "SpellE", "GramE"];

impl Neighbour {
    /// The element with these classes and its `own` text behind what stands `before` it on its line.
    pub(super) fn new(depth: usize, classes: Vec<String>, before: &str, own: &str) -> Option<Self> {
        let begins = before.is_empty() || before.ends_with('\t');
        let told = begins && !classes.is_empty() && !own.trim().is_empty();
        told.then_some(Self { depth, classes, spaced: false })
    }

    /// Takes note that white space follows.
    pub(super) fn space(&mut self) {
        self.spaced = true;
    }

    /// Whether an element at `depth` with `classes` tells something else.
    pub(super) fn is_apart_from(&self, depth: usize, classes: &[String]) -> bool {
        let is_of_one = |class: &String| OF_ONE.iter().any(|part| class.contains(part));
        self.spaced
            && self.depth == depth
            && !classes.is_empty()
            && self.classes != classes
            && !classes.iter().chain(&self.classes).any(is_of_one)
    }
}
