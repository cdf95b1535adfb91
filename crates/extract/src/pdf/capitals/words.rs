//! Words that resumes are full of: months, places, work, study. Lower case, by their first letter, sorted.

/// The words of each letter of the alphabet, without that letter.
const ENDINGS: [&str; 26] = [
    "bu cademic cademy ccountant ccounting ccra chievements ctivities ddress dministration dministrator \
     dvanced dvisor ffiliations fghanistan gency gile hmedabad labama laska lbania lgeria lgorithms \
     msterdam nalysis nalyst nalytics ndhra ndroid ngular nkara ntwerp pache pi pplication pplications \
     pplied pps pr pril rchitect rchitecture rgentina rizona rmenia rtificial rtist ssistant ssociate \
     ssociation thens tlanta tlassian uckland udit ug ugust ustin ustralia ustria uthor utomation utumn \
     ward wards ws zerbaijan",
    "achelor ackend ahrain altimore angalore angkok angladesh anking arcelona asel asic ba ca ehavior \
     eijing eirut elarus elgium elgrade engal engaluru erlin ihar iology oard ogota olivia ombay ootcamp \
     ootstrap oston ranch razil risbane russels sc ucharest udapest uilding ulgaria usiness",
    "airo alcutta algary alifornia ambodia ambridge ameroon ampus anada aptain areer arolina bse enter \
     entral entre ertificate ertificates ertification ertifications ertified gpa hampion handigarh hapter \
     harlotte hemical hemistry hengdu hennai hicago hief hile hina itizenship ity ivil lass leveland \
     lient lients loud oach oding ollege ologne olombia olorado ommerce ommittee ommunication \
     ommunications ommunity ompany ompetition omputer omputing oncepts onference onnecticut onsultant \
     onsulting onsumer ontent ontract ontributor oordinator openhagen ore orporation ounselor ourse \
     ourses oursework reative roatia ss uba um urrent ustomer yprus zech",
    "allas ata atabase atabases ate ean ec ecember ecision egree elhi elivery enmark enver epartment \
     eployment eputy esign esigner etroit eveloped eveloper evelopers evelopment evops haka igital iploma \
     irector iscovery istinction istributed ivision jango ocker octor ocumentation ubai ublin ynamics",
    "ast conomics cuador dinburgh ditor ducation gypt lectrical lectronics mbedded mployee mployment \
     nergy ngineer ngineering ngineers nglish nterprise ntrepreneurship nvironment stonia thiopia vent \
     vents xamination xcel xcellence xchange xecutive xpected xperience xpert",
    "acebook aculty all amiliar eb ebruary ederal ellow ellowship inal inance inancial inland irst lask \
     lorida oundation ounder ramework rameworks rance rankfurt reelance rench riday rontend ull unctional",
    "ame ames eneral eneva eorgia erman ermany hana ithub lasgow lobal mbh oogle overnment pa rad rade \
     raduate raduated raduation raphic raphics reece roup uangzhou ujarat urgaon",
    "ackathon amburg anoi ardware awaii ead ealth elsinki igh igher indi istory ong onor onors onours \
     ospital ouston tml uman ungary yderabad",
    "celand cse llinois mplementation mprovement mproving nc ndependent ndia ndiana ndividual ndonesia \
     ndustrial ndustry nformation nfrastructure nnovation nspector nstitute nstructor nstrumentation \
     nsurance ntegration ntelligence nteraction nteractive nterests nterface ntermediate ntern \
     nternational nternship ntroduction nvestment owa ran raq reland slamabad srael stanbul taly zmir",
    "aipur akarta amaica an anuary apan ava avascript enkins erusalem ohannesburg ordan ournal ournalist \
     ul uly un une unior ury",
    "anpur ansas arachi arnataka azakhstan entucky enya erala ernel iev ingdom nowledge olkata ong orea \
     rakow ubernetes uwait",
    "ab aboratory agos ahore anguage anguages atex atvia aw ead eader eadership eading earning ebanon \
     ecturer eeds evel iberal ibrary ima inear inkedin inks inux isbon iterature ithuania iverpool ocal \
     ogistics ondon os ouisiana td ucknow uxembourg yon",
    "achine adrid agazine agna aharashtra aine ajor alaysia alta anagement anager anchester anila \
     anufacturing ar arch arket arketing aryland assachusetts aster asters aterial ath athematics atlab \
     ay ba ca echanical edia edical elbourne ember entor ethods exico iami ichigan icrosoft ilan \
     inneapolis innesota inor ississippi issouri obile odel odeling odels oldova onday ongo ongodb \
     ongolia ontana ontreal orocco oscow sc umbai unich usic ysql",
    "agpur airobi ashville ational ative atural ebraska epal etherlands etwork etworking etworks eural \
     evada ew igeria ode odejs oida orth orway osql ov ovel ovember ow umerical urse",
    "bject bjective ct ctober fficer hio klahoma man ngoing nline ntario pen perating perations perator \
     ptimization racle regon rganization rganizer rlando saka slo ttawa xford",
    "akistan anama aper araguay aris art artner atent atents eer ennsylvania erformance ersonal eru \
     harmacy hd hiladelphia hilippines hilosophy hoenix hone hotography hp hysical hysics ilot ittsburgh \
     lanning latform oland olitics ortland orto ortugal ostgraduate radesh rague resent resident rimary \
     rinceton rincipal robability roblem rocess rocessing roducer roduct roduction rofessional rofessor \
     roficient rogram rogramme rogrammer rogramming rograms roject rojects romotions rovisional sychology \
     ublic ublications ublicity une unjab vt ython",
    "atar uality uantitative uantity uantum uebec",
    "ails ajasthan eact ecipient ecommendation edux eferences egional elations emote eport eporter \
     epresentative esearch esearcher esources esponsibilities esult etail iga obotics omania ome otterdam \
     uby ussia",
    "aint ales an antiago cholar cholarship chool cience ciences cientific cientist crum earch eattle \
     econd econdary ecretary ection ecurity emester enegal enior eoul ep ept eptember erbia erver ervice \
     ervices gpa hanghai hell henzhen imple ince ingapore kills lovakia lovenia ocial ociety ofia oftware \
     olutions ource outh pain panish pecial pecialist ports pring ql taff tage tandard tanford tartup \
     tate tates tatistical tatistics tock tockholm trategy tructures tudent tudents tudies tudio tuttgart \
     ubmitted ummer upervisor upport weden wift witzerland ydney yria ystem ystems",
    "aipei aiwan alent allinn amil anzania eacher eaching eam ech echnical echnician echnologies \
     echnology ehran el elangana elecommunications ennessee est ester esting exas hailand heory hesis ime \
     oday okyo ools op oronto racking rade rader rainee rainer raining ransport ravel reasurer unisia \
     urkey utor ypescript",
    "ganda kraine ndergrad ndergraduate nion nited niversity ntil ruguay sa sability ser tah zbekistan",
    "ancouver enezuela ermont ice ideo ienna ietnam ilnius irginia ision isiting isual isualization \
     olunteer olunteering",
    "arehouse arsaw ashington eb ebsite est indows inter isconsin ork orker orking orkshop orld riter \
     riting yoming",
    "code ml",
    "ear ears emen ork oung outh",
    "agreb ambia imbabwe oology urich",
];

/// Whether the letter of the alphabet (0 is A) with `ending`, in lower case, is a word.
pub(super) fn is_word(letter: usize, ending: &str) -> bool {
    ENDINGS.get(letter).is_some_and(|endings| endings.split(' ').any(|known| known == ending))
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, is_word};

    #[test]
    fn words_are_lower_case_and_sorted() {
        for endings in ENDINGS {
            assert!(endings.bytes().all(|byte| byte == b' ' || byte.is_ascii_lowercase()));
            assert!(endings.split(' ').is_sorted_by(|a, b| a < b && a.len() > 1), "{endings}");
        }
    }

    #[test]
    fn a_word_is_its_letter_and_its_ending() {
        assert!(is_word(0, "pril"));
        assert!(!is_word(1, "pril"));
    }
}
