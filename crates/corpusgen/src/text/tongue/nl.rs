//! Dutch.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "nl",
    months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    short: ["jan.", "febr.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."],
    present: &["heden", "nu"],
    since: "Sinds",
    to: "tot",
    headings: Headings { summary: &["Profiel"], experience: &["Werkervaring", "Ervaring"], education: &["Opleiding", "Opleidingen"], skills: &["Vaardigheden", "Technische vaardigheden"], languages: &["Talen"], interests: &["Interesses", "Hobby's"], },
    tools: &["Technologieën", "Tools"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Junior softwareontwikkelaar", "Junior backend developer"],
        &["Softwareontwikkelaar", "Backend developer", "Software engineer"],
        &["Senior softwareontwikkelaar", "Senior backend developer"],
        &["Software architect", "Softwarearchitect"],
        &["Teamleider softwareontwikkeling", "Teamlead backend"],
        &["Manager softwareontwikkeling", "Hoofd ontwikkeling"],
        &["Hoofd softwareontwikkeling", "Directeur technologie"] ] }),
    duties: &[
        ("Ontwikkeling van diensten in {lang} met {frame}", &[]),
        ("Gegevens over {thing} overgezet naar {store}", &[]),
        ("Berichten tussen {count} systemen uitgewisseld via {queue}", &[]),
        ("Beheer van het platform op {cloud} met {ops}", &[]),
        ("Een applicatie opgesplitst in microservices", &["microservices"]),
        ("Responstijden met {percent} % verlaagd", &[]),
        ("Gewerkt in een team van {count} ontwikkelaars", &[]),
    ],
    leading: &[("Leiding gegeven aan een team van {team} {people}", &["people-management"]), ("Leidinggeven aan {team} {people}", &["people-management"])],
    leading_more: &[("Verantwoordelijk voor het jaarbudget", &[]), ("Planning afgestemd met verkoop", &[])],
    technical: &[("Ontwerp van de architectuur voor {thing}", &[]), ("Richtlijnen voor {lang} geschreven", &[])],
    people: &["ontwikkelaars", "engineers"],
    things: &["facturen", "bestellingen", "betalingen", "voorraad"],
    degrees: &[("Bachelor Informatica", "bachelor", "Informatica"), ("Master Informatica", "master", "Informatica")],
    university: "Hogeschool ",
    claims: &["{title} met {years} jaar ervaring, vooral met {lang} en {store}.", "{years} jaar ervaring in softwareontwikkeling."],
    languages: &["Nederlands", "Engels", "Duits"],
    interests: &["Schaken, wandelen", "Koor en tuin"],
};
