use prescreen_lexicon::Lexicon;
#[test]
fn t() {
    let l = Lexicon::embedded().unwrap();
    for t in [
        "Codice Rosso",
        "Banca del Friuli",
        "Architetto software Codice Rosso",
        "Tirocinante Banca del Friuli",
        "Functioneel analist Bakkerij Molenaar",
        "Lecturer in Environmental Science and Technology",
        "Operador de caixa Hospital",
    ] {
        println!(
            "{t}: title {} end {} start {:?} area {} emp {} place {}",
            l.title_strength(t),
            l.title_end(t, false),
            l.title_start(t),
            l.is_area(t),
            l.employer_strength(t),
            l.is_place(t)
        );
    }
}
