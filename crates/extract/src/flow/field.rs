//! Fields: of their instructions only the target of a hyperlink is wanted.

/// The target of a `HYPERLINK` instruction.
pub(crate) fn link_target(instruction: &str) -> Option<String> {
    let rest = instruction.trim().strip_prefix("HYPERLINK")?.trim_start();
    let target =
        rest.strip_prefix('"').map_or_else(|| rest.split(' ').next(), |quoted| quoted.split('"').next())?;
    (!target.is_empty() && !target.starts_with('\\')).then(|| target.to_owned())
}
