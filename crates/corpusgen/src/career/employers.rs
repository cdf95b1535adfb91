//! Employers that nobody has: a name put together of parts, what they do, and sometimes a legal form.

use crate::dice::Dice;

#[rustfmt::skip]
const STARTS: &[&str] = &["Aster", "Brindle", "Calder", "Dunlin", "Elver", "Fennel", "Gorse", "Hazel", "Ibex", "Juniper", "Kestrel", "Larch", "Marl", "Nettle", "Ochre", "Plover", "Quill", "Rowan", "Sedge", "Tallow", "Umber", "Vetch", "Willet", "Yarrow", "Zephyr", "Bramble", "Cinder", "Drift", "Ember", "Flint", "Granite", "Harrow", "Lantern", "Mallow", "Pewter", "Saffron", "Thistle", "Velvet"];
#[rustfmt::skip]
const ENDS: &[&str] = &["acre", "bourne", "brook", "cairn", "combe", "crest", "fell", "ferry", "forth", "gate", "haven", "holt", "lock", "march", "mere", "moor", "quay", "reach", "shaw", "stead", "thwaite", "vale", "ward", "wick", "worth"];
#[rustfmt::skip]
const SOFTWARE: &[&str] = &["Software", "Systems", "Technologies", "Labs", "Payments", "Insurance", "Logistics", "Energy", "Analytics", "Robotics", "Travel", "Media", "Health", "Networks", "Interactive", "Digital"];
#[rustfmt::skip]
const OTHER: &[&str] = &["Foods", "Logistics", "Hospital", "Retail", "Hotels", "Publishing", "Textiles", "Furniture", "Clinic", "Consulting", "Engineering", "Pharma", "Construction", "Stores"];
const FORMS: &[&str] = &["Ltd", "Inc.", "GmbH", "Group", "LLC", "AG", "B.V.", "S.A."];

/// The name of an employer that builds software, or of one that does something else.
pub(crate) fn employer(software: bool, dice: &mut Dice) -> String {
    let name = format!("{}{}", dice.pick(STARTS), dice.pick(ENDS));
    let kind = dice.pick(if software { SOFTWARE } else { OTHER });
    match dice.weighted(&[55, 25, 8, 12]) {
        0 => format!("{name} {kind}"),
        1 => format!("{name} {kind} {}", dice.pick(FORMS)),
        2 => format!("{name} & {}{}", dice.pick(STARTS), dice.pick(ENDS)),
        _ => name,
    }
}
