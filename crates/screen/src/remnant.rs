//! Hidden words too few to be an attempt at anything: the left-overs of layout and editing.
//!
//! A heading for screen readers, a page number under a banner, half a word under a box. A wrong alarm costs an honest
//! person; what is this short, names no skill and tells nobody what to do could earn nothing anyway.

use prescreen_extract::Document;
use prescreen_lexicon::Lexicon;

/// Letters and digits of all hidden text together.
const FEW: usize = 24;

/// Whether all hidden text of `document` together is only a remnant. What stands in sight as well is no matter.
pub(crate) fn is_remnant(document: &Document, lexicon: &Lexicon) -> bool {
    let mut hidden = document.hidden.iter().filter(|hidden| !hidden.reason.is_editing_trace()).peekable();
    if hidden.peek().is_none() {
        return true;
    }
    let shown = squashed(document.visible());
    // A producer that breaks a line over two pages paints it on both, and clips one.
    let words: Vec<&str> = hidden
        .map(|hidden| document.quote(hidden.span))
        .filter(|text| !shown.contains(&squashed(text)))
        .collect();
    let letters = |text: &&str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let few = words.iter().map(letters).sum::<usize>() <= FEW;
    few && words.iter().all(|text| lexicon.mentions(text, &[]).is_empty())
}

/// Letters and digits in lower case, without anything between.
fn squashed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use prescreen_extract::{DocumentBuilder, Format, HiddenReason, Reader};

    use super::*;
    use crate::testing::lexicon;

    fn remnant(words: &str) -> bool {
        let mut builder = DocumentBuilder::new(Format::Html, Reader::Html);
        builder.hidden(words, 1, None, HiddenReason::Covered);
        is_remnant(&builder.finish(), lexicon())
    }

    #[test]
    fn few_words_that_name_no_skill() {
        assert!(remnant("Page 1") && remnant("Skills"));
        assert!(!remnant("Kubernetes"));
        assert!(!remnant("the best candidate anyone has ever seen"));
    }
}
