//! Resumes in languages that are read, and in others: what is not read is said, and only then.

use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Nature, Reader, RemarkCode};

/// What the remark on the language says, if there is one; the document has to be a resume.
fn remark(reader: &Reader<'_>, text: &str) -> Option<String> {
    let document = extract(text.as_bytes(), Some("a.txt"), &Limits::default()).expect("a text");
    let resume = reader.read(&document);
    assert_eq!(resume.nature, Nature::Resume, "{text}");
    let said = resume.remarks.into_iter().find(|r| r.code == RemarkCode::UnknownLanguage);
    said.map(|remark| remark.message)
}

const READ: &[&str] = &[
    "Ada Example\nada@example.com\n\nExperience\nBaker, Example Loaves, March 2015 - present\nResponsible for the oven and for two apprentices\n\nEducation\nExample School",
    "Bernd Beispiel\nbernd@example.com\n\nBerufserfahrung\nBäcker, Beispielbrot, März 2015 - heute\nVerantwortlich für den Ofen und die Ausbildung\n\nAusbildung\nBeispielschule",
    "Chloé Exemple\nchloe@example.com\n\nExpérience professionnelle\nBoulangère, Pain Exemple, mars 2015 - aujourd'hui\nResponsable du four et des apprentis\n\nFormation\nÉcole Exemple",
    "Diego Ejemplo\ndiego@example.com\n\nExperiencia laboral\nPanadero, Pan Ejemplo, marzo de 2015 - actualidad\nResponsable del horno y de los aprendices\n\nFormación\nEscuela Ejemplo",
    "Elisa Exemplo\nelisa@example.com\n\nExperiência profissional\nPadeira, Pão Exemplo, março de 2015 - atualmente\nResponsável pelo forno e pela formação dos aprendizes\n\nFormação\nEscola Exemplo",
    "Fabio Esempio\nfabio@example.com\n\nEsperienza lavorativa\nPanettiere, Pane Esempio, marzo 2015 - oggi\nResponsabile del forno e della formazione degli apprendisti\n\nIstruzione\nScuola Esempio",
    "Greet Voorbeeld\ngreet@example.com\n\nWerkervaring\nBakker, Voorbeeldbrood, maart 2015 - heden\nVerantwoordelijk voor de oven en het opleiden van leerlingen\n\nOpleiding\nVoorbeeldschool",
    "Hanna Przykład\nhanna@example.com\n\nDoświadczenie zawodowe\nPiekarz, Przykładowy Chleb, marzec 2015 - obecnie\nOdpowiedzialna za piec oraz naukę uczniów w pracy\n\nWykształcenie\nSzkoła Przykładowa",
    // skills and names of products, and hardly a sentence
    "Ivo Example\nivo@example.com\n\nSkills\nJava, Kotlin, Spring, Kafka, PostgreSQL, MongoDB, Docker, Kubernetes, AWS, Terraform, Grafana, Jenkins, Git\n\nExperience\nBackend Developer, Exempel AB, Stockholm, 2015 - present",
    // a name and a degree in another script, the rest in English
    "Jia Example 例子\njia@example.com\n\nExperience\nBaker, Example Loaves, March 2015 - present\nResponsible for the oven and for two apprentices\n\nEducation\nExample University (范例大学), Bachelor of Food Science, 2011 - 2015",
];

const UNREAD: &[(&str, &str)] = &[
    (
        "Swedish",
        "Kim Exempel\nkim@example.com\n\nArbetslivserfarenhet\nBagare, Exempelbröd AB, mars 2015 - nuvarande\nAnsvar för ugnen och utbildning av lärlingar\n\nUtbildning\nExempelskolan",
    ),
    (
        "Danish",
        "Lars Eksempel\nlars@example.com\n\nErhvervserfaring\nBager, Eksempelbrød ApS, marts 2015 - nuværende\nAnsvar for ovnen og uddannelse af lærlinge samt indkøb\n\nUddannelse\nEksempelskolen",
    ),
    (
        "Norwegian",
        "Mari Eksempel\nmari@example.com\n\nArbeidserfaring\nBaker, Eksempelbrød AS, mars 2015 - nå\nAnsvar for ovnen og opplæring av lærlinger\n\nUtdanning\nEksempelskolen",
    ),
    (
        "Finnish",
        "Niko Esimerkki\nniko@example.com\n\nTyökokemus\nLeipuri, Esimerkkileipä Oy, maaliskuu 2015 - nykyinen\nVastasin uunista sekä harjoittelijoista ja tilauksista\n\nKoulutus\nEsimerkkikoulu",
    ),
    (
        "Czech",
        "Olga Příkladová\nolga@example.com\n\nPracovní zkušenosti\nPekařka, Příklad s.r.o., březen 2015 - současnost\nZodpovědná za pec a vzdělání učňů, práce se zákazníky pro tři pobočky\n\nVzdělání\nStřední škola",
    ),
    (
        "Romanian",
        "Petru Exemplu\npetru@example.com\n\nExperiență profesională\nBrutar, Pâine Exemplu SRL, martie 2015 - prezent\nResponsabil pentru cuptor și pentru instruirea ucenicilor din secție\n\nStudii\nȘcoala Exemplu",
    ),
    (
        "Hungarian",
        "Példa Réka\nreka@example.com\n\nMunkatapasztalat\nPék, Példakenyér Kft., 2015 márciusa óta\nA kemence és az inasok vezetése, valamint a beszerzés\n\nTanulmányok\nPélda szakközépiskola",
    ),
    (
        "Turkish",
        "Suna Örnek\nsuna@example.com\n\nİş Deneyimi\nFırıncı, Örnek Ekmek, Mart 2015 - halen\nFırın ve çırakların eğitimi için sorumlu olarak çalışma\n\nEğitim\nÖrnek Lisesi",
    ),
    (
        "Indonesian",
        "Tuti Contoh\ntuti@example.com\n\nPengalaman Kerja\nTukang roti, Roti Contoh, Maret 2015 - sekarang\nBertanggung jawab atas oven dan pelatihan untuk karyawan baru\n\nPendidikan\nSekolah Contoh",
    ),
    (
        "Vietnamese",
        "Vân Ví Dụ\nvan@example.com\n\nKinh nghiệm làm việc\nThợ làm bánh, Công ty Ví Dụ, 3/2015 - hiện tại\nQuản lý lò nướng và đào tạo nhân viên mới của cửa hàng\n\nHọc vấn\nTrường Ví Dụ",
    ),
    (
        "Cyrillic script",
        "Вера Примерова\nvera@example.com\n\nОпыт работы\nПекарь, Пример Хлеб, март 2015 - настоящее время\nОтвечала за печь и обучение\n\nОбразование\nШкола",
    ),
    (
        "Greek",
        "Ήρα Παράδειγμα\nira@example.com\n\nΕπαγγελματική εμπειρία\nΑρτοποιός, Ψωμί Παράδειγμα, 2015 - σήμερα\n\nΕκπαίδευση\nΣχολή",
    ),
    (
        "Arabic script",
        "مثال أحمد\nahmad@example.com\n\nالخبرة العملية\nخباز في مخبز المثال 2015 - حتى الآن\n\nالتعليم\nمدرسة المثال",
    ),
    (
        "Hebrew",
        "דוגמה נועה\nnoa@example.com\n\nניסיון תעסוקתי\nאופה במאפיית דוגמה 2015 - היום\n\nהשכלה\nבית ספר דוגמה",
    ),
    (
        "Chinese or Japanese",
        "例子 明\nmei@example.com\n\n工作经历\n2015年3月 - 至今 示例面包公司 面包师\n负责烤炉和学徒培训，使用 Excel 和 SAP\n\n教育背景\n示例学校",
    ),
    (
        "Korean",
        "예시 민준\nminjun@example.com\n\n경력\n2015.03 - 현재 예시제과 제빵사\n오븐 관리와 직원 교육 담당\n\n학력\n예시고등학교",
    ),
    (
        "Thai",
        "ตัวอย่าง ใจดี\njaidee@example.com\n\nประสบการณ์ทำงาน\nคนทำขนมปัง ร้านตัวอย่าง 2015 - ปัจจุบัน\n\nการศึกษา\nโรงเรียนตัวอย่าง",
    ),
    (
        "Devanagari script",
        "उदाहरण आशा\nasha@example.com\n\nकार्य अनुभव\nबेकर, उदाहरण ब्रेड, 2015 - वर्तमान\n\nशिक्षा\nउदाहरण विद्यालय",
    ),
];

#[test]
fn what_is_read_is_not_remarked_upon() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let reader = Reader::new(&lexicon);
    for text in READ {
        assert_eq!(remark(&reader, text), None, "{text}");
    }
}

#[test]
fn a_language_that_is_not_read_is_named() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let reader = Reader::new(&lexicon);
    let mut wrong = Vec::new();
    for (name, text) in UNREAD {
        let said = remark(&reader, text).unwrap_or_default();
        if said != format!("the text is in a language that is not read ({name})") {
            wrong.push(format!("{name}: {said:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_head_of_a_long_text_is_looked_at() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let head = "worked for the company and with the team on the oven\n".repeat(300);
    let text = format!("Experience\nEducation\n{head}{}", UNREAD[0].1);
    assert_eq!(remark(&Reader::new(&lexicon), &text), None);
}
