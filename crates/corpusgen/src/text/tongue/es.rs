//! Spanish.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "es",
    months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    short: ["ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."],
    present: &["actualidad", "presente", "hoy"],
    since: "Desde",
    to: "a",
    headings: Headings { summary: &["Perfil", "Perfil profesional"], experience: &["Experiencia laboral", "Experiencia profesional", "Experiencia"], education: &["Formación académica", "Formación", "Educación"], skills: &["Habilidades", "Conocimientos técnicos", "Competencias"], languages: &["Idiomas"], interests: &["Intereses", "Aficiones"], },
    tools: &["Tecnologías", "Herramientas"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Desarrollador junior", "Programador junior"],
        &["Desarrollador backend", "Programador", "Ingeniero de software"],
        &["Desarrollador senior", "Ingeniero de software senior"],
        &["Arquitecto de software"],
        &["Jefe de equipo de desarrollo", "Líder de equipo"],
        &["Jefe de desarrollo", "Responsable de desarrollo"],
        &["Director de tecnología", "Director de desarrollo"] ] }),
    duties: &[
        ("Desarrollo de servicios en {lang} con {frame}", &[]),
        ("Traslado de los datos de {thing} a {store}", &[]),
        ("Intercambio de mensajes entre {count} sistemas mediante {queue}", &[]),
        ("Operación de la plataforma en {cloud} con {ops}", &[]),
        ("División de una aplicación en microservicios", &["microservices"]),
        ("Reducción de los tiempos de respuesta en un {percent} %", &[]),
        ("Trabajo en un equipo de {count} desarrolladores", &[]),
    ],
    leading: &[("Dirección de un equipo de {team} {people}", &["people-management"]), ("Gestión de un equipo de {team} {people}", &["people-management"])],
    leading_more: &[("Control del presupuesto anual", &[]), ("Preparación del plan con los equipos comerciales", &[])],
    technical: &[("Diseño de la arquitectura de {thing}", &[]), ("Redacción de las normas de {lang}", &[])],
    people: &["desarrolladores", "ingenieros"],
    things: &["facturación", "pedidos", "pagos", "reservas", "envíos"],
    degrees: &[("Grado en Ingeniería Informática", "bachelor", "Ingeniería Informática"), ("Máster en Ingeniería de Software", "master", "Ingeniería de Software")],
    university: "Universidad de ",
    claims: &["{title} con {years} años de experiencia, sobre todo con {lang} y {store}.", "{years} años de experiencia en desarrollo de software."],
    languages: &["Español", "Inglés", "Francés"],
    interests: &["Ajedrez y senderismo", "Cocina, coro"],
};
