//! What was probably meant by a name that does not exist.

use prescreen_lexicon::Lexicon;

/// The candidate that is fewest edits away, if that is few; of equals the first.
pub(super) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let near = |candidate: &'a str| (edits(&name, &candidate.to_lowercase()), candidate);
    let best = candidates.map(near).min_by_key(|(edits, _)| *edits)?;
    (best.0 <= name.chars().count() / 3 + 1).then_some(best.1)
}

/// The id of the skill whose id, name or alias is nearest.
pub(super) fn nearest_skill<'a>(name: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    let spellings = lexicon.skills().iter().flat_map(|skill| {
        let names = [skill.id.as_str(), skill.name.as_str()].into_iter();
        names
            .chain(skill.aliases.iter().map(String::as_str))
            .map(move |spelling| (spelling, skill.id.as_str()))
    });
    let spellings: Vec<(&str, &str)> = spellings.collect();
    let near = nearest(name, spellings.iter().map(|(spelling, _)| *spelling))?;
    spellings.iter().find(|(spelling, _)| *spelling == near).map(|(_, id)| *id)
}

/// Letters to add, drop or change to make one of the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        assert_eq!(edits("kitten", "sitting"), 3);
        assert_eq!(nearest("wieght", ["label", "weight"].into_iter()), Some("weight"));
        assert_eq!(nearest("salary", ["label", "weight"].into_iter()), None);
    }
}
