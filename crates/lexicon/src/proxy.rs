//! Words that a requisition should not ask by, because they stand for age, origin, class, sex or health.

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;
use crate::wording::{Prepared, Wording};

const FILE: &str = "proxies.toml";

/// A kind of proxy.
#[derive(Debug)]
pub struct Proxy {
    /// Stable id ("native-speaker").
    pub id: String,
    /// What it stands for.
    pub stands_for: String,
    /// What would be better.
    pub remedy: String,
    words: Wording,
    not: Wording,
}

/// A proxy where it is worded.
#[derive(Clone, Debug)]
pub struct ProxyFound<'l> {
    /// Which.
    pub proxy: &'l Proxy,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    proxy: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    stands_for: String,
    remedy: String,
    words: Vec<String>,
    not: Vec<String>,
}

/// All proxies, in the order of their ids.
pub(crate) fn compile(tables: &Tables<'_>) -> Result<Vec<Proxy>, RulesError> {
    let mut proxies: Vec<Proxy> = Vec::new();
    for Entry { id, stands_for, remedy, words, not } in tables.read::<Table>(FILE)?.proxy {
        if proxies.last().is_some_and(|before| before.id >= id) {
            return Err(RulesError::new(FILE, &id, "proxies are sorted by id, and no id is given twice"));
        }
        let (words, not) =
            (Wording::compile(tables, FILE, &id, &words)?, Wording::compile(tables, FILE, &id, &not)?);
        proxies.push(Proxy { id, stands_for, remedy, words, not });
    }
    Ok(proxies)
}

/// Where the words of `proxies` stand in `text`, in text order.
pub(crate) fn find<'l>(proxies: &'l [Proxy], text: &str) -> Vec<ProxyFound<'l>> {
    let text = Prepared::new(text);
    let mut found = Vec::new();
    for proxy in proxies {
        let words = text.find_without(&proxy.words, &proxy.not).into_iter();
        found.extend(words.map(|range| ProxyFound { proxy, start: range.start, end: range.end }));
    }
    found.sort_by_key(|f| (f.start, f.end));
    found
}
