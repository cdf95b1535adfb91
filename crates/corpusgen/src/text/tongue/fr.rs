//! French.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "fr",
    months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    short: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    present: &["aujourd'hui", "présent", "à ce jour"],
    since: "Depuis",
    to: "à",
    headings: Headings { summary: &["Profil", "À propos"], experience: &["Expérience professionnelle", "Expériences professionnelles", "Parcours professionnel"], education: &["Formation", "Formations"], skills: &["Compétences", "Compétences techniques"], languages: &["Langues"], interests: &["Centres d'intérêt", "Loisirs"], },
    tools: &["Technologies", "Environnement technique"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Développeur junior", "Développeur backend junior"],
        &["Développeur backend", "Ingénieur logiciel", "Développeur logiciel"],
        &["Développeur senior", "Ingénieur logiciel senior"],
        &["Architecte logiciel"],
        &["Chef d'équipe développement", "Responsable d'équipe développement"],
        &["Responsable développement", "Responsable du développement logiciel"],
        &["Directeur technique", "Directeur du développement"] ] }),
    duties: &[
        ("Développement de services en {lang} avec {frame}", &[]),
        ("Reprise des données de {thing} dans {store}", &[]),
        ("Échange de messages entre {count} systèmes par {queue}", &[]),
        ("Exploitation de la plateforme sur {cloud} avec {ops}", &[]),
        ("Découpage d'une application en microservices", &["microservices"]),
        ("Réduction des temps de réponse de {percent} %", &[]),
        ("Travail au sein d'une équipe de {count} développeurs", &[]),
    ],
    leading: &[("Encadrement d'une équipe de {team} {people}", &["people-management"]), ("Management de {team} {people}", &["people-management"])],
    leading_more: &[("Suivi du budget annuel", &[]), ("Préparation du plan avec les équipes commerciales", &[])],
    technical: &[("Conception de l'architecture de {thing}", &[]), ("Rédaction des règles de développement en {lang}", &[])],
    people: &["développeurs", "ingénieurs"],
    things: &["facturation", "commande", "livraison", "paiement", "stock"],
    degrees: &[("Licence en informatique", "bachelor", "informatique"), ("Master en informatique", "master", "informatique"), ("Diplôme d'ingénieur en informatique", "master", "informatique")],
    university: "Université de ",
    claims: &["{title} avec {years} ans d'expérience, surtout en {lang} et {store}.", "{years} ans d'expérience dans le développement logiciel."],
    languages: &["Français", "Anglais", "Espagnol"],
    interests: &["Échecs, randonnée", "Cuisine et chant"],
};
