//! German.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "de",
    months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    short: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    present: &["heute", "jetzt", "aktuell"],
    since: "Seit",
    to: "bis",
    headings: Headings { summary: &["Profil", "Kurzprofil"], experience: &["Berufserfahrung", "Beruflicher Werdegang"], education: &["Ausbildung", "Studium"], skills: &["Kenntnisse", "Fachkenntnisse", "IT-Kenntnisse"], languages: &["Sprachen", "Sprachkenntnisse"], interests: &["Interessen", "Hobbys"], },
    tools: &["Technologien", "Werkzeuge"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Junior-Softwareentwickler", "Junior Backend-Entwickler"],
        &["Softwareentwickler", "Backend-Entwickler", "Anwendungsentwickler"],
        &["Senior Softwareentwickler", "Senior Backend-Entwickler"],
        &["Softwarearchitekt"],
        &["Teamleiter Softwareentwicklung", "Teamleiter Backend"],
        &["Leiter Softwareentwicklung", "Abteilungsleiter Softwareentwicklung"],
        &["Bereichsleiter Softwareentwicklung", "Leiter Entwicklung"] ] }),
    duties: &[
        ("Entwicklung von Diensten in {lang} mit {frame}", &[]),
        ("Daten zu {thing} aus Altsystemen nach {store} überführt", &[]),
        ("Nachrichten zwischen {count} Systemen über {queue} ausgetauscht", &[]),
        ("Betrieb der Plattform auf {cloud} mit {ops}", &[]),
        ("Aufteilung einer Anwendung in Microservices", &["microservices"]),
        ("Antwortzeiten der Suche um {percent} % gesenkt", &[]),
        ("Mitarbeit in einem Team von {count} Entwicklern", &[]),
    ],
    leading: &[("Leitung eines Teams von {team} {people}", &["people-management"]), ("Fachliche und disziplinarische Führung von {team} {people}", &["people-management"])],
    leading_more: &[("Verantwortung für das Jahresbudget", &[]), ("Abstimmung der Planung mit dem Vertrieb", &[])],
    technical: &[("Entwurf der Architektur für {thing}", &[]), ("Richtlinien für {lang} verfasst", &[])],
    people: &["Entwicklern", "Softwareentwicklern"],
    things: &["Abrechnung", "Bestellung", "Lager", "Tarifen", "Verträgen", "Zahlungen"],
    degrees: &[("Bachelor Informatik", "bachelor", "Informatik"), ("Diplom-Informatik", "master", "Informatik"), ("Master of Science Informatik", "master", "Informatik")],
    university: "Hochschule ",
    claims: &["{title} mit {years} Jahren Berufserfahrung, vor allem mit {lang} und {store}.", "{years} Jahre Berufserfahrung in der Softwareentwicklung."],
    languages: &["Deutsch", "Englisch", "Französisch"],
    interests: &["Schach, Wandern", "Chor und Garten"],
};
