//! Words for numbers.

use super::listed::Listed;
use crate::text::Analysis;

/// A word for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NumberWord {
    /// In digits; with a sign before it of an ordinal, or its name where it goes
    /// together with no other.
    pub value: &'static str,
    pub kind: Kind,
}

/// How a word for a number goes together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Never goes together with one: `twice`, `half`, `weekly`.
    Apart,
    /// As often another word (`un`, `neuf`): a number beside another one alone.
    Beside,
    Ordinal,
    Unit,
    Tens,
    /// `hundred`, `million`.
    Scale,
}

// By number, in groups. A plus says that the words are numbers only beside
// another one. What is as often quite another word (`secondo`, `terzi`) is left out.
const ENGLISH: &str = "1+ one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|\
    11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|\
    19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|\
    100 hundred hundreds|1000 thousand thousands|1000000 million millions|\
    1000000000 billion billions|1000000000000 trillion trillions|#1 first|#2 second|#3 third|\
    #4 fourth|#5 fifth|#6 sixth|#7 seventh|#8 eighth|#9 ninth|#10 tenth|#11 eleventh|#12 twelfth|#13 thirteenth|#14 fourteenth|\
    #15 fifteenth|#16 sixteenth|#17 seventeenth|#18 eighteenth|#19 nineteenth|#20 twentieth|\
    #30 thirtieth|#40 fortieth|#50 fiftieth|#60 sixtieth|#100 hundredth|#1000 thousandth|\
    @once once|@twice twice|\
    @thrice thrice|@double double|@triple triple treble|@half half halves|@quarter quarter quarters|\
    @hour hourly|@day daily|@week weekly|@biweekly biweekly|@fortnightly fortnightly|\
    @month monthly|@bimonthly bimonthly|@quarterly quarterly|@biannual biannual|\
    @biennial biennial|@dozen dozen dozens|@year yearly annual annually";
const FRENCH: &str = "1+ un une|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9+ neuf|10 dix|\
    11 onze|12 douze|13 treize|14 quatorze|15 quinze|16 seize|20 vingt vingts|30 trente|\
    40 quarante|50 cinquante|60 soixante|70 septante|80 octante huitante|90 nonante|\
    100 cent cents centaine centaines|1000 mille|1000~ millier milliers|1000000 million millions|\
    1000000000 milliard milliards|1000000000000 billion billions|\
    #1 premier premiere premiers premieres|#2 deuxieme deuxiemes second|#3 troisieme troisiemes|\
    #4 quatrieme|#5 cinquieme|#6 sixieme|#7 septieme|#8 huitieme|#9 neuvieme|#10 dixieme|#11 onzieme|#12 douzieme|\
    #13 treizieme|#14 quatorzieme|#15 quinzieme|#16 seizieme|#20 vingtieme|#30 trentieme|\
    #40 quarantieme|#50 cinquantieme|#60 soixantieme|#100 centieme|#1000 millieme|\
    @double double doubles|@triple triple triples|@half moitie demi demie|@third tiers|\
    @quarter quart quarts|@8~ huitaine|@10~ dizaine dizaines|@12~ douzaine douzaines|\
    @15~ quinzaine quinzaines|@20~ vingtaine vingtaines|@30~ trentaine|@40~ quarantaine|\
    @50~ cinquantaine|@60~ soixantaine|\
    @bimensuel bimensuel bimensuelle bimensuels bimensuelles|\
    @bimestriel bimestriel bimestrielle|\
    @semestriel semestriel semestrielle semestriels semestrielles|\
    @day quotidien quotidienne quotidiens quotidiennes quotidiennement journalier journaliere|\
    @week hebdomadaire hebdomadaires|@month mensuel mensuelle mensuels mensuelles mensuellement|\
    @quarterly trimestriel trimestrielle trimestriels trimestrielles|\
    @year annuel annuelle annuels annuelles annuellement";
const GERMAN: &str = "1+ ein eine eins|2 zwei zweier|3 drei dreier|4 vier|5 funf|6 sechs|7 sieben|\
    8 acht|9 neun|10 zehn|11 elf|12 zwolf|13 dreizehn|14 vierzehn|15 funfzehn|16 sechzehn|\
    17 siebzehn|18 achtzehn|19 neunzehn|20 zwanzig|30 dreissig|40 vierzig|50 funfzig|60 sechzig|\
    70 siebzig|80 achtzig|90 neunzig|100 hundert hunderte hunderten|\
    1000 tausend tausende tausenden|1000000 million millionen|1000000000 milliarde milliarden|\
    1000000000000 billion billionen|#1 erste ersten erster erstes|#2 zweite zweiten zweites|\
    #3 dritte dritten dritter drittes|#4 vierte vierten|#5 funfte funften|#6 sechste sechsten|\
    #7 siebte siebten|#8 achte achten|#9 neunte neunten|#10 zehnte zehnten|\
    #11 elfte elften elfter elftes|#12 zwolfte zwolften zwolfter zwolftes|\
    #20 zwanzigste zwanzigsten|#30 dreissigste dreissigsten|#100 hundertste hundertsten|\
    @twice zweimal|@thrice dreimal|@double doppelt doppelte doppelten doppelter doppeltes|\
    @triple dreifach dreifache dreifachen dreifacher dreifaches|@half halfte|@third drittel|\
    @quarter viertel|@1.5 anderthalb anderthalbe|@1.5 eineinhalb|@2.5 zweieinhalb|\
    @3.5 dreieinhalb|@dozen dutzend dutzende dutzenden|@4 viermal|@hour stundlich stundliche stundlichen stundlicher|\
    @day taglich tagliche taglichen taglicher tagliches|\
    @week wochentlich wochentliche wochentlichen wochentlicher wochentliches|\
    @month monatlich monatliche monatlichen monatlicher monatliches|\
    @year jahrlich jahrliche jahrlichen jahrlicher jahrliches";
const ITALIAN: &str = "1+ un uno una|2 due|3 tre|4 quattro|5 cinque|6+ sei|7 sette|8 otto|9 nove|\
    10 dieci|11 undici|12 dodici|13 tredici|14 quattordici|15 quindici|16 sedici|\
    17 diciassette|18 diciotto|19 diciannove|20 venti|30 trenta|40 quaranta|50 cinquanta|\
    60 sessanta|70 settanta|80 ottanta|90 novanta|100 cento centinaia|1000 mille mila|\
    1000~ migliaia|1000000 milione milioni|1000000000 miliardo miliardi|#1 primo primi|\
    #2 seconda|#3 terzo terza|#4 quarto quarta|#5 quinto quinta|#6 sesto sesta|\
    #7 settimo settima|#8 ottavo ottava|#9 nono nona|#10 decimo decima|\
    #11 undicesimo undicesima|#12 dodicesimo dodicesima|#20 ventesimo ventesima|\
    #30 trentesimo trentesima|#100 centesimo centesima|@double doppio doppia doppi doppie|\
    @triple triplo tripla tripli triple|@10~ decina decine|@12~ dozzina dozzine|\
    @15~ quindicina|@20~ ventina|@30~ trentina|@50~ cinquantina|@bimestrale bimestrale bimestrali|\
    @semestrale semestrale semestrali|@quindicinale quindicinale|@day giornaliero giornaliera giornalieri giornaliere \
    quotidiano quotidiana quotidiani quotidiane|@week settimanale settimanali|\
    @month mensile mensili|@quarterly trimestrale trimestrali|@year annuale annuali";
const SPANISH: &str = "1+ un uno una|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|\
    10 diez|11 once|12 doce|13 trece|14 catorce|15 quince|16 dieciseis|17 diecisiete|18 dieciocho|19 diecinueve|\
    20 veinte|30 treinta|40 cuarenta|\
    50 cincuenta|60 sesenta|70 setenta|80 ochenta|90 noventa|100 cien ciento cientos cientas|\
    500 quinientos quinientas|700 setecientos setecientas|900 novecientos novecientas|1000 mil|\
    1000~ miles millares|1000000 millon millones|1000000000000 billon billones|\
    #1 primero primera primer primeros primeras|#2 segundo segunda|#3 tercero tercera tercer|\
    #4 cuarto cuarta|#5 quinto quinta|#6 sexto sexta|#7 septimo septima|#8 octavo octava|\
    #9 noveno novena|#10 decimo decima|\
    #11 undecimo undecima|#12 duodecimo duodecima|#20 vigesimo vigesima|#30 trigesimo trigesima|\
    @double doble dobles|@triple triple triples|@half mitad|@third tercio|@10~ decena decenas|@12~ docena docenas|@15~ quincena|@20~ veintena|\
    @30~ treintena|@quincenal quincenal quincenales|@bimestral bimestral bimestrales|\
    @semestral semestral semestrales|\
    @day diario diaria diarios diarias diariamente|@week semanal semanales semanalmente|\
    @month mensual mensuales mensualmente|@quarterly trimestral trimestrales|\
    @year anual anuales anualmente";
const RUSSIAN: &str = "1+ один одна одно одну одного одной одним одном|2 два две двух двум двумя|\
    3 три трех трем тремя|4 четыре четырех четырем|5 пять пяти пятью|6 шесть шести|7 семь семи|\
    8 восемь восьми|9 девять девяти|10 десять десяти|11 одиннадцать одиннадцати|\
    12 двенадцать двенадцати|13 тринадцать тринадцати|14 четырнадцать четырнадцати|\
    15 пятнадцать пятнадцати|16 шестнадцать шестнадцати|17 семнадцать семнадцати|\
    18 восемнадцать восемнадцати|19 девятнадцать девятнадцати|20 двадцать двадцати двадцатью|\
    30 тридцать тридцати тридцатью|40 сорок сорока|50 пятьдесят пятидесяти|\
    60 шестьдесят шестидесяти|70 семьдесят семидесяти|80 восемьдесят восьмидесяти|\
    90 девяносто девяноста|100 сто ста сотня сотни сотен|200 двести двухсот|300 триста трехсот|\
    400 четыреста четырехсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот|\
    800 восемьсот восьмисот|900 девятьсот девятисот|1000 тысяча тысячи тысяч тысячу тысячам|\
    1000000 миллион миллиона миллионов миллионы|1000000000 миллиард миллиарда миллиардов миллиарды|\
    1000000000000 триллион триллиона триллионов|\
    #1 первый первая первое первого первой первом первую первые первых первым|\
    #2 второй вторая второе второго втором вторую вторые вторых вторым|\
    #3 третий третья третье третьего третьей третьем третью|#4 четвертый четвертая четвертое|\
    #5 пятый пятая пятое пятого пятой пятом|\
    #6 шестой шестая шестое шестого шестом|#7 седьмой седьмая седьмое седьмого седьмом|\
    #8 восьмой восьмая восьмое|#9 девятый девятая девятое|#10 десятый десятая десятое \
    десятого десятой десятом|#11 одиннадцатый одиннадцатая одиннадцатое одиннадцатого|\
    #12 двенадцатый двенадцатая двенадцатое двенадцатого|@twice дважды|@thrice трижды|\
    @double двойной двойная двойное двойные двойных|@triple тройной тройная тройное тройные тройных|\
    @half половина половины половину|@third треть трети|@quarter четверть четверти|@1.5 полтора полутора полторы|@10~ десяток десятка десятки десятков|\
    @12~ дюжина дюжины дюжину|\
    @day ежедневный ежедневная ежедневное ежедневные ежедневных ежедневно|\
    @week еженедельный еженедельная еженедельное еженедельные еженедельных еженедельно|\
    @month ежемесячный ежемесячная ежемесячное ежемесячные ежемесячных ежемесячно|\
    @year ежегодный ежегодная ежегодное ежегодные ежегодных ежегодно";

/// Parts of numbers that are written as one word and are none by themselves.
const PARTS: [(Analysis, &str); 3] = [
    (Analysis::De, "und sech sieb"),
    (
        Analysis::It,
        "vent trent quarant cinquant sessant settant ottant novant cent",
    ),
    (Analysis::Es, "veinti dieci"),
];

/// The words for numbers in a language. Where a word stands twice, the last counts.
pub(super) fn number_words(analysis: Analysis) -> impl Iterator<Item = (&'static str, NumberWord)> {
    let text = match analysis {
        Analysis::En => ENGLISH,
        Analysis::Fr => FRENCH,
        Analysis::De => GERMAN,
        Analysis::It => ITALIAN,
        Analysis::Es => SPANISH,
        Analysis::Ru => RUSSIAN,
        Analysis::General => "",
    };
    text.split('|').flat_map(|group| {
        let mut words = group.split_ascii_whitespace();
        let number = NumberWord::of(words.next().unwrap_or_default());
        words.map(move |word| (word, number))
    })
}

impl NumberWord {
    fn of(written: &'static str) -> Self {
        let value = written.trim_end_matches('+');
        let kind = match value.len() {
            _ if value != written => Kind::Beside,
            _ if value.starts_with('@') => Kind::Apart,
            _ if value.starts_with('#') => Kind::Ordinal,
            1 => Kind::Unit,
            2 if value.starts_with('1') => Kind::Unit,
            2 => Kind::Tens,
            _ => Kind::Scale,
        };
        Self { value, kind }
    }

    /// Whether a dash between it and what stands before it may be a hyphen that was
    /// typed as one: `twenty–four`, but not `two–four`.
    pub(super) fn goes_on_after_dash(&self, before: Option<Self>) -> bool {
        before.is_some_and(|before| before.kind == Kind::Tens) && self.kind <= Kind::Unit
    }

    /// Whether it is a part of the same number as what stands before it: nothing,
    /// or digits (`1.5 million`), or a word.
    pub(super) fn goes_on(&self, before: Option<Self>) -> bool {
        match (before.map(|word| word.kind), self.kind) {
            (None, kind) => kind == Kind::Scale,
            (Some(Kind::Ordinal | Kind::Apart), _) | (_, Kind::Apart) => false,
            (Some(Kind::Beside), kind) => kind == Kind::Scale,
            (Some(before), Kind::Beside | Kind::Ordinal) => before >= Kind::Tens,
            (Some(_), _) => true,
        }
    }

    /// The same where `and` or the like joins them: `hundred and twenty`.
    pub(super) fn is_joined(&self, before: Option<Self>) -> bool {
        let is_larger = |before: Self| before.kind >= Kind::Tens && before.kind > self.kind;
        before.is_some_and(is_larger) && !matches!(self.kind, Kind::Ordinal | Kind::Apart)
    }
}

/// What the parts of a number come to, parted by pluses, largest first:
/// `20+4`, `4+20+10` in French, `2+1000`. None where they do not go together as
/// one number does (`2+4`), or are none that can be added (`1.5+1000000`).
pub(super) fn sum(parts: &str, analysis: Analysis) -> Option<u64> {
    let (mut total, mut current) = (0_u64, 0_u64);
    // What goes on must be less, and not more than what is added up already.
    let mut room = u64::MAX;
    for part in parts.split('+') {
        let part: u64 = part.parse().ok()?;
        match part {
            // `mille cinq cents`
            1000.. if current == 0 && total == 0 => total = part,
            1000.. if current == 0 && total > 0 && total < part => {
                total = total.checked_mul(part)?
            }
            1000.. if current > 0 && room != u64::MAX && total % part == 0 && total != part => {
                total = total.checked_add(current.checked_mul(part)?)?;
                current = 0;
            }
            100 if (1..100).contains(&current) => current *= 100,
            // `quatre-vingts`
            20 if analysis == Analysis::Fr && current % 100 == 4 => current += 76,
            _ if part < room => current += part,
            _ => return None,
        }
        room = room_after(part, current, analysis);
    }
    total.checked_add(current)
}

/// What goes on after a part of a number is less than this.
fn room_after(part: u64, current: u64, analysis: Analysis) -> u64 {
    let is_french = analysis == Analysis::Fr;
    match part {
        20 | 60 if is_french && matches!(current % 100, 60 | 80) => 20,
        // `dix-sept`
        10 if is_french => 10,
        20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 => 10,
        100 => 100,
        1000.. => 1000,
        _ => 1,
    }
}

/// Whether a folded word joins two parts of one number in a language.
pub(super) fn joins_numbers(word: &str, analysis: Analysis) -> bool {
    let joins = match analysis {
        Analysis::En => "and",
        Analysis::Fr => "et",
        Analysis::De => "und",
        Analysis::It => "e",
        Analysis::Es => "y",
        Analysis::Ru | Analysis::General => return false,
    };
    word.eq_ignore_ascii_case(joins)
}

/// Whether a folded word is put together from several for numbers:
/// `vierundzwanzig`, `ventiquattro`.
pub(super) fn is_put_together(folded: &str, analysis: Analysis) -> bool {
    put_together(folded, analysis).is_some()
}

/// The number that a folded word comes to which is put together from several, where its
/// parts go together as those of one number do: `72` for `zweiundsiebzig`.
pub(super) fn number_put_together(folded: &str, analysis: Analysis) -> Option<u64> {
    let mut parts = put_together(folded, analysis)?;
    while let Some(at) = parts.iter().position(|part| *part == "und") {
        parts.remove(at);
        // `zwei-und-siebzig`, but `hundert-und-zwei`
        if at > 0 && at < parts.len() && is_tens(parts[at], analysis) {
            parts.swap(at - 1, at);
        }
    }
    let values = parts.into_iter().map(|part| value_of_part(part, analysis));
    let values: Option<Vec<&str>> = values.collect();
    sum(&values?.join("+"), analysis)
}

fn is_tens(part: &str, analysis: Analysis) -> bool {
    Listed::of(part, analysis)
        .number
        .is_some_and(|word| word.kind == Kind::Tens)
}

fn value_of_part(part: &str, analysis: Analysis) -> Option<&'static str> {
    let word = Listed::of(part, analysis).number.map(|word| word.value);
    word.or_else(|| {
        let (_, value) = VALUES.iter().find(|(of, _)| *of == part)?;
        Some(value)
    })
}

/// The values of parts that are no words.
const VALUES: [(&str, &str); 9] = [
    ("vent", "20"),
    ("trent", "30"),
    ("quarant", "40"),
    ("cinquant", "50"),
    ("sessant", "60"),
    ("settant", "70"),
    ("ottant", "80"),
    ("novant", "90"),
    ("veinti", "20"),
];

/// The words for numbers that a folded word is put together from, with what joins them.
fn put_together(folded: &str, analysis: Analysis) -> Option<Vec<&str>> {
    /// Longer ones are not looked at, in bytes.
    const LONGEST: usize = 60;
    let (_, parts) = PARTS.iter().find(|(of, _)| *of == analysis)?;
    let number = |word: &str| Listed::of(word, analysis).number;
    if folded.len() > LONGEST || number(folded).is_some() {
        return None;
    }
    // Where a part can end, by bytes from the beginning, and where it begins then.
    let mut begins: Vec<Option<usize>> = vec![None; folded.len() + 1];
    begins[0] = Some(0);
    for from in 0..folded.len() {
        if begins[from].is_none() || !folded.is_char_boundary(from) {
            continue;
        }
        for (until, begin) in begins.iter_mut().enumerate().skip(from + 1) {
            let Some(part) = folded.get(from..until) else {
                continue;
            };
            let is_last = until == folded.len();
            let is_word = number(part).is_some_and(|word| word.kind != Kind::Ordinal);
            let joins = from > 0 || part != "und";
            let is_part = !is_last && joins && parts.split(' ').any(|known| known == part);
            if is_word || is_part {
                begin.get_or_insert(from);
            }
        }
    }
    let mut found = Vec::new();
    let mut until = folded.len();
    while until > 0 {
        let from = begins[until]?;
        found.push(&folded[from..until]);
        until = from;
    }
    found.reverse();
    Some(found)
}

/// Whether a word as written is a number or has one in it: `24h`, `½`, `XIV`.
pub(super) fn is_figure(written: &str) -> bool {
    written.contains(char::is_numeric) || is_roman(written)
}

/// Whether a word as written is a number in Roman letters, of more than one.
fn is_roman(written: &str) -> bool {
    let is_letter = |byte: u8| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C');
    // `XXIe`
    let ordinal = written
        .strip_suffix("ème")
        .or(written.strip_suffix(['e', 'ᵉ']));
    let letters = ordinal.unwrap_or(written);
    letters.len() > 1 && letters.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_written_as_one_word_are_told() {
        for (analysis, word, expected) in [
            (Analysis::De, "vierundzwanzig", true),
            (Analysis::De, "zweiundsiebzig", true),
            (Analysis::De, "einhundertzwanzig", true),
            (Analysis::De, "hundert", false),
            (Analysis::De, "verein", false),
            (Analysis::De, "undein", false),
            (Analysis::De, "einund", false),
            (Analysis::It, "ventiquattro", true),
            (Analysis::It, "ventuno", true),
            (Analysis::It, "centoventi", true),
            (Analysis::It, "unione", false),
            (Analysis::Es, "veinticuatro", true),
            (Analysis::Es, "doscientas", true),
            (Analysis::Es, "dosis", false),
            (Analysis::En, "twentyfour", false),
        ] {
            assert_eq!(is_put_together(word, analysis), expected, "{word}");
        }
    }

    #[test]
    fn numbers_written_as_one_word_come_to_their_number() {
        for (analysis, word, expected) in [
            (Analysis::De, "zweiundsiebzig", Some(72)),
            (Analysis::De, "einundzwanzig", Some(21)),
            (Analysis::De, "einhundertzwanzig", Some(120)),
            (Analysis::De, "hundertundzwei", Some(102)),
            (Analysis::De, "zweitausendfunfhundert", Some(2500)),
            (
                Analysis::De,
                "tausendzweihundertvierunddreissig",
                Some(1234),
            ),
            (Analysis::De, "zweidrei", None),
            (Analysis::It, "settantadue", Some(72)),
            (Analysis::It, "ventuno", Some(21)),
            (Analysis::It, "ventotto", Some(28)),
            (Analysis::It, "centoventi", Some(120)),
            (Analysis::It, "duemilacinquecento", Some(2500)),
            (Analysis::Es, "veinticuatro", Some(24)),
            (Analysis::Es, "doscientas", Some(200)),
            (Analysis::Es, "dosis", None),
        ] {
            assert_eq!(number_put_together(word, analysis), expected, "{word}");
        }
    }

    #[test]
    fn parts_of_numbers_are_added_up() {
        for (analysis, parts, expected) in [
            (Analysis::En, "20+4", Some(24)),
            (Analysis::En, "100+20", Some(120)),
            (Analysis::En, "1+100+20+4", Some(124)),
            (Analysis::En, "2+1000+3", Some(2003)),
            (Analysis::En, "5+1000000", Some(5_000_000)),
            (Analysis::En, "20+1000+5+100", Some(20_500)),
            (Analysis::En, "100+1000", Some(100_000)),
            (Analysis::En, "1000+1000000", Some(1_000_000_000)),
            (Analysis::En, "2+4", None),
            (Analysis::En, "19+80", None),
            (Analysis::En, "10+7", None),
            (Analysis::En, "4+20", None),
            (Analysis::En, "20+#4", None),
            (Analysis::En, "1.5+1000000", None),
            (Analysis::Fr, "1000+5+100", Some(1500)),
            (Analysis::En, "1000+1000", None),
            (Analysis::Fr, "20+4", Some(24)),
            (Analysis::Fr, "10+7", Some(17)),
            (Analysis::Fr, "60+12", Some(72)),
            (Analysis::Fr, "60+10+7", Some(77)),
            (Analysis::Fr, "4+20", Some(80)),
            (Analysis::Fr, "4+20+10", Some(90)),
            (Analysis::Fr, "4+20+10+9", Some(99)),
            (Analysis::Fr, "100+4+20+1", Some(181)),
            (Analysis::Fr, "1000+100", Some(1100)),
            (Analysis::Fr, "20+12", None),
        ] {
            assert_eq!(sum(parts, analysis), expected, "{parts}");
        }
    }

    #[test]
    fn roman_numbers_have_several_letters() {
        assert!(is_roman("II") && is_roman("XIV") && is_roman("XXIe"));
        assert!(!is_roman("Ce") && !is_roman("Le"));
        assert!(!is_roman("I") && !is_roman("ii") && !is_roman("NATO"));
    }
}
