//! Italian.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "it",
    months: ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    short: ["gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "sett.", "ott.", "nov.", "dic."],
    present: &["oggi", "presente", "in corso"],
    since: "Da",
    to: "a",
    headings: Headings { summary: &["Profilo", "Profilo professionale"], experience: &["Esperienza lavorativa", "Esperienze professionali", "Esperienza professionale"], education: &["Istruzione", "Istruzione e formazione"], skills: &["Competenze", "Competenze tecniche"], languages: &["Lingue"], interests: &["Interessi", "Hobby"], },
    tools: &["Tecnologie", "Strumenti"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Sviluppatore junior", "Programmatore junior"],
        &["Sviluppatore backend", "Sviluppatore software", "Ingegnere del software"],
        &["Sviluppatore senior", "Sviluppatore software senior"],
        &["Architetto software"],
        &["Capo team sviluppo", "Responsabile team sviluppo"],
        &["Responsabile sviluppo software"],
        &["Direttore tecnico", "Direttore sviluppo software"] ] }),
    duties: &[
        ("Sviluppo di servizi in {lang} con {frame}", &[]),
        ("Trasferimento dei dati di {thing} in {store}", &[]),
        ("Scambio di messaggi tra {count} sistemi tramite {queue}", &[]),
        ("Gestione della piattaforma su {cloud} con {ops}", &[]),
        ("Divisione di un'applicazione in microservizi", &["microservices"]),
        ("Riduzione dei tempi di risposta del {percent} %", &[]),
        ("Lavoro in un team di {count} sviluppatori", &[]),
    ],
    leading: &[("Gestione di un team di {team} {people}", &["people-management"]), ("Coordinamento di un team di {team} {people}", &["people-management"])],
    leading_more: &[("Controllo del bilancio annuale", &[]), ("Preparazione del piano con le vendite", &[])],
    technical: &[("Progettazione dell'architettura di {thing}", &[]), ("Stesura delle regole di {lang}", &[])],
    people: &["sviluppatori", "ingegneri"],
    things: &["fatturazione", "ordini", "pagamenti", "prenotazioni"],
    degrees: &[("Laurea triennale in Informatica", "bachelor", "Informatica"), ("Laurea magistrale in Ingegneria informatica", "master", "Ingegneria informatica")],
    university: "Università di ",
    claims: &["{title} con {years} anni di esperienza, soprattutto con {lang} e {store}.", "{years} anni di esperienza nello sviluppo software."],
    languages: &["Italiano", "Inglese", "Francese"],
    interests: &["Scacchi, escursioni", "Cucina e coro"],
};
