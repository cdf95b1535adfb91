//! The parts of an Office Open XML package and how they refer to each other.

use crate::Unreadable;
use crate::archive::Archive;
use crate::xml::Xml;
use std::collections::BTreeMap;

/// An opened package.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    main: String,
}

/// Targets by relationship id.
#[derive(Debug, Default)]
pub(super) struct Relations {
    targets: BTreeMap<String, String>,
}

impl Relations {
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        self.targets.get(id).map(String::as_str)
    }
}

impl<'a> Package<'a> {
    /// # Errors
    /// When there is no main document.
    pub(super) fn open(mut archive: Archive<'a>) -> Result<Self, Unreadable> {
        let main = main_name(&mut archive);
        if !archive.has(&main) {
            return Err(Unreadable::Damaged(format!("the Word file lacks its text, {main}")));
        }
        Ok(Self { archive, main })
    }

    pub(super) fn is_salvaged(&self) -> bool {
        self.archive.is_salvaged()
    }

    pub(super) fn main_name(&self) -> &str {
        &self.main
    }

    /// The main part.
    ///
    /// # Errors
    /// When it can't be inflated.
    pub(super) fn main(&mut self) -> Result<String, Unreadable> {
        let text = self.archive.text(&self.main)?.unwrap_or_default();
        if text.trim().is_empty() {
            Err(Unreadable::Damaged(format!("{} is empty", self.main)))
        } else {
            Ok(text)
        }
    }

    /// The part of that name beside the main part ("styles"), if it is there and whole.
    ///
    /// # Errors
    /// When it asks for a password or is too large.
    pub(super) fn sibling(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let name = self.beside_main(&format!("{name}.xml"));
        match self.archive.text(&name) {
            Err(Unreadable::Damaged(_)) => Ok(None),
            other => other,
        }
    }

    /// A part that can be done without.
    pub(super) fn optional(&mut self, name: &str) -> Option<String> {
        self.archive.text(name).ok().flatten()
    }

    /// The full name of a target named by the main part.
    pub(super) fn beside_main(&self, target: &str) -> String {
        resolved(folder(&self.main), target)
    }

    /// The relationships of the part `name`.
    pub(super) fn relations(&mut self, name: &str, depth: usize) -> Relations {
        let file = name.rsplit('/').next().unwrap_or(name);
        let listing = resolved(folder(name), &format!("_rels/{file}.rels"));
        let text = self.optional(&listing).unwrap_or_default();
        let mut targets = BTreeMap::new();
        let mut xml = Xml::new(&text, depth);
        while let Some(element) = xml.child(0) {
            if let (Some(id), Some(target)) = (element.get("Id"), element.get("Target")) {
                targets.insert(id.into_owned(), target.into_owned());
            }
        }
        Relations { targets }
    }
}

/// The main part as the package names it; `word/document.xml` where it does not.
fn main_name(archive: &mut Archive<'_>) -> String {
    let usual = "word/document.xml";
    if archive.has(usual) {
        return usual.to_owned();
    }
    let text = archive.text("_rels/.rels").ok().flatten().unwrap_or_default();
    let mut xml = Xml::new(&text, 16);
    while let Some(element) = xml.child(0) {
        if element.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
            && let Some(target) = element.get("Target")
        {
            return resolved("", &target);
        }
    }
    let other = archive.names().find(|name| name.starts_with("word/document") && name.ends_with(".xml"));
    other.unwrap_or(usual).to_owned()
}

fn folder(name: &str) -> &str {
    name.rfind('/').map_or("", |at| name.get(..at).unwrap_or(""))
}

/// `target` seen from `folder`, as one path within the package.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
