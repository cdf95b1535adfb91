//! Polish.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "pl",
    months: ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"],
    short: ["sty.", "lut.", "mar.", "kwi.", "maj", "cze.", "lip.", "sie.", "wrz.", "paź.", "lis.", "gru."],
    present: &["obecnie", "do chwili obecnej", "teraz"],
    since: "Od",
    to: "do",
    headings: Headings { summary: &["Profil", "Podsumowanie"], experience: &["Doświadczenie zawodowe", "Doświadczenie"], education: &["Wykształcenie", "Edukacja"], skills: &["Umiejętności", "Umiejętności techniczne"], languages: &["Języki", "Języki obce"], interests: &["Zainteresowania"], },
    tools: &["Technologie", "Narzędzia"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Młodszy programista", "Młodszy programista backend"],
        &["Programista", "Programista backend", "Inżynier oprogramowania"],
        &["Starszy programista", "Starszy inżynier oprogramowania"],
        &["Architekt oprogramowania"],
        &["Lider zespołu programistów", "Kierownik zespołu programistów"],
        &["Kierownik działu rozwoju oprogramowania"],
        &["Dyrektor ds. technologii", "Dyrektor działu oprogramowania"] ] }),
    duties: &[
        ("Tworzenie usług w {lang} z użyciem {frame}", &[]),
        ("Przeniesienie danych {thing} do {store}", &[]),
        ("Wymiana komunikatów między {count} systemami przez {queue}", &[]),
        ("Utrzymanie platformy w {cloud} z użyciem {ops}", &[]),
        ("Skrócenie czasu odpowiedzi o {percent} %", &[]),
        ("Praca w zespole {count} programistów", &[]),
    ],
    leading: &[("Kierowanie zespołem {team} {people}", &["people-management"]), ("Zarządzanie zespołem {team} {people}", &["people-management"])],
    leading_more: &[("Odpowiedzialność za budżet roczny", &[]), ("Uzgadnianie planu z działem sprzedaży", &[])],
    technical: &[("Projekt architektury {thing}", &[]), ("Opracowanie zasad pisania w {lang}", &[])],
    people: &["programistów", "inżynierów"],
    things: &["faktur", "zamówień", "płatności", "rezerwacji"],
    degrees: &[("Licencjat, informatyka", "bachelor", "informatyka"), ("Magister inżynier, informatyka", "master", "informatyka")],
    university: "Uniwersytet w mieście ",
    claims: &["{title} z {years}-letnim doświadczeniem, głównie w {lang} i {store}.", "{years} lat doświadczenia w tworzeniu oprogramowania."],
    languages: &["Polski", "Angielski", "Niemiecki"],
    interests: &["Szachy, wędrówki", "Chór i ogród"],
};
