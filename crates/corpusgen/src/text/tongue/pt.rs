//! Portuguese.

use super::{Headings, Tongue};
use crate::career::{Field, Trade};

#[rustfmt::skip]
pub(super) static WORDS: Tongue = Tongue {
    code: "pt",
    months: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    short: ["jan.", "fev.", "mar.", "abr.", "maio", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
    present: &["presente", "atualmente", "atual"],
    since: "Desde",
    to: "a",
    headings: Headings { summary: &["Perfil", "Resumo"], experience: &["Experiência profissional", "Experiência"], education: &["Formação académica", "Educação"], skills: &["Competências", "Competências técnicas"], languages: &["Idiomas"], interests: &["Interesses"], },
    tools: &["Tecnologias", "Ferramentas"],
    trade: Some(Trade { field: Field::Backend, software: true, titles: [
        &["Programador júnior", "Desenvolvedor júnior"],
        &["Programador", "Desenvolvedor backend", "Engenheiro de software"],
        &["Programador sénior", "Engenheiro de software sénior"],
        &["Arquiteto de software"],
        &["Líder de equipa de desenvolvimento", "Chefe de equipa de desenvolvimento"],
        &["Gestor de desenvolvimento", "Responsável de desenvolvimento"],
        &["Diretor de tecnologia", "Diretor de desenvolvimento"] ] }),
    duties: &[
        ("Desenvolvimento de serviços em {lang} com {frame}", &[]),
        ("Transferência dos dados de {thing} para {store}", &[]),
        ("Troca de mensagens entre {count} sistemas por {queue}", &[]),
        ("Operação da plataforma em {cloud} com {ops}", &[]),
        ("Redução dos tempos de resposta em {percent} %", &[]),
        ("Trabalho numa equipa de {count} programadores", &[]),
    ],
    leading: &[("Liderança de uma equipa de {team} {people}", &["people-management"]), ("Gestão de uma equipa de {team} {people}", &["people-management"])],
    leading_more: &[("Controlo do orçamento anual", &[]), ("Preparação do plano com as equipas comerciais", &[])],
    technical: &[("Desenho da arquitetura de {thing}", &[]), ("Redação das regras de {lang}", &[])],
    people: &["programadores", "engenheiros"],
    things: &["faturação", "encomendas", "pagamentos", "reservas"],
    degrees: &[("Licenciatura em Engenharia Informática", "bachelor", "Engenharia Informática"), ("Mestrado em Engenharia Informática", "master", "Engenharia Informática")],
    university: "Universidade de ",
    claims: &["{title} com {years} anos de experiência, sobretudo em {lang} e {store}.", "{years} anos de experiência em desenvolvimento de software."],
    languages: &["Português", "Inglês", "Espanhol"],
    interests: &["Xadrez e caminhadas", "Coro, jardinagem"],
};
