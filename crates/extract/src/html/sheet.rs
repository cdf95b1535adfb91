//! Style sheets within a page: rules by tag, class and identifier, also of elements within others.

use std::collections::BTreeMap;

use super::declaration::{self, Declaration};
use super::tag::Tag;

/// Rules read of one page, rules looked at for one tag or class, declarations taken for one element, and parts
/// of one selector: far above any honest page.
const RULES: usize = 5000;
const RIVALS: usize = 200;
const DECLARATIONS: usize = 500;
const PARTS: usize = 8;

/// The rules of a page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// Rules by what their last part asks for first: `#id`, `.class`, `tag`, or nothing.
    index: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct Rule {
    /// The element itself first, then those around it.
    parts: Vec<Part>,
    /// Whether the second part is the parent itself.
    child: Vec<bool>,
    weight: (usize, usize, usize),
    declarations: Vec<(Declaration, bool)>,
}

/// What is asked of one element.
#[derive(Debug, Default, PartialEq, Eq)]
struct Part {
    tag: String,
    id: String,
    classes: Vec<String>,
}

impl Part {
    fn matches(&self, tag: &Tag) -> bool {
        (self.tag.is_empty() || self.tag == tag.name)
            && (self.id.is_empty() || self.id == tag.id)
            && self.classes.iter().all(|class| tag.classes.contains(class))
    }

    fn key(&self) -> String {
        match self.classes.first() {
            _ if !self.id.is_empty() => format!("#{}", self.id),
            Some(class) => format!(".{class}"),
            None => self.tag.clone(),
        }
    }
}

impl Sheet {
    /// Adds the rules of a style sheet.
    pub(super) fn add(&mut self, css: &str) {
        let css = without_comments(css);
        let mut rest = css.as_str();
        while let Some((selectors, tail)) = rest.split_once('{') {
            // Rules without a block (`@import url(x);`) may stand before the selector.
            let selectors =
                selectors.rsplit(';').next().unwrap_or(selectors).trim().trim_start_matches('}').trim();
            if selectors.starts_with('@') {
                rest = if is_for_screen(selectors) { tail } else { after_block(tail) };
                continue;
            }
            let (body, after) = tail.split_once('}').unwrap_or((tail, ""));
            self.add_rule(selectors, body);
            rest = after;
        }
    }

    fn add_rule(&mut self, selectors: &str, body: &str) {
        let declarations = declaration::parse(body);
        if declarations.is_empty() {
            return;
        }
        for selector in selectors.split(',') {
            if self.rules.len() >= RULES {
                return;
            }
            if let Some(rule) = rule(selector, &declarations) {
                let key = rule.parts.first().map(Part::key).unwrap_or_default();
                let rivals = self.index.entry(key).or_default();
                if rivals.len() < RIVALS {
                    rivals.push(self.rules.len());
                    self.rules.push(rule);
                }
            }
        }
    }

    /// What the rules declare for `tag` within the elements `around` (innermost first), in the order in which
    /// one overrides the other, with whether it is important.
    pub(super) fn declarations<'a>(
        &self,
        tag: &Tag,
        around: impl Iterator<Item = &'a Tag> + Clone,
    ) -> Vec<(Declaration, bool)> {
        let id = format!("#{}", tag.id);
        let classes = tag.classes.iter().map(|class| format!(".{class}"));
        let keys = [String::new(), tag.name.clone(), id].into_iter().chain(classes);
        let candidates = keys.filter_map(|key| self.index.get(&key)).flatten();
        let mut rules: Vec<usize> =
            candidates.copied().filter(|at| self.rules[*at].matches(tag, around.clone())).collect();
        rules.sort_by_key(|at| (self.rules[*at].weight, *at));
        rules.dedup();
        rules
            .into_iter()
            .flat_map(|at| self.rules[at].declarations.iter().copied())
            .take(DECLARATIONS)
            .collect()
    }
}

impl Rule {
    fn matches<'a>(&self, tag: &Tag, mut around: impl Iterator<Item = &'a Tag>) -> bool {
        let Some((own, outer)) = self.parts.split_first() else { return false };
        if !own.matches(tag) {
            return false;
        }
        outer.iter().zip(&self.child).all(|(part, child)| {
            if *child {
                around.next().is_some_and(|tag| part.matches(tag))
            } else {
                around.any(|tag| part.matches(tag))
            }
        })
    }
}

/// The rule for one selector; none for selectors that ask for more than tag, class and identifier.
fn rule(selector: &str, declarations: &[(Declaration, bool)]) -> Option<Rule> {
    let spaced = selector.replace('>', " > ");
    let (mut parts, mut child) = (Vec::new(), Vec::new());
    let mut direct = false;
    for word in spaced.split_whitespace().rev().take(2 * PARTS) {
        if word == ">" {
            direct = true;
            continue;
        }
        if !parts.is_empty() {
            child.push(std::mem::take(&mut direct));
        }
        parts.push(part(word)?);
    }
    let count = |of: fn(&Part) -> usize| parts.iter().map(of).sum::<usize>();
    let ids = count(|part| usize::from(!part.id.is_empty()));
    let weight = (ids, count(|part| part.classes.len()), count(|part| usize::from(!part.tag.is_empty())));
    (!parts.is_empty()).then(|| Rule { parts, child, weight, declarations: declarations.to_vec() })
}

/// `tag.class#id`
fn part(word: &str) -> Option<Part> {
    if word.contains([':', '[', '+', '~', '(', '\\', '&']) {
        return (word == ":root").then(|| Part { tag: "html".to_owned(), ..Part::default() });
    }
    let mut part = Part::default();
    let mut rest = word;
    while !rest.is_empty() {
        let (sign, name) = match rest.strip_prefix(['.', '#']) {
            Some(name) => (rest.chars().next(), name),
            None => (None, rest),
        };
        let end = name.find(['.', '#']).unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        match sign {
            Some('.') => part.classes.push(name.to_owned()),
            Some(_) => part.id = name.to_owned(),
            None if name != "*" => part.tag = name.to_ascii_lowercase(),
            None => {}
        }
        rest = after;
    }
    Some(part)
}

/// Whether a block of rules holds for a page seen on any screen.
fn is_for_screen(condition: &str) -> bool {
    let condition = condition.to_ascii_lowercase();
    condition.starts_with("@layer")
        || condition.starts_with("@media") && !condition.contains(['(', ',']) && !condition.contains("print")
}

/// What follows the block whose opening brace was read.
fn after_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[at + 1..];
        }
    }
    ""
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, tail)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = tail.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("<!--", " ").replace("-->", " ")
}
