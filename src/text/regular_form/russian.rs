use super::Forms;
use crate::text::WordList;

/// The regular form of a Russian word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    without_fleeting_vowel(folded)
        .or_else(|| noun_like_a_verb(folded))
        .or_else(|| noun_like_an_adjective(folded))
        .or_else(|| noun_like_an_infinitive(folded))
        .or_else(|| reflexive_participle(folded))
        .or_else(|| with_ending(folded))
        .or_else(|| of_oblique(folded))
}

/// Words with a fleeting vowel that no rule has, and words of which the stemmer takes one
/// form for another’s or a verb’s.
static IRREGULAR: Forms = Forms::of(
    "владелец владельцем правовладелец правовладельцем писем письмо окон окно ядер ядро чисел \
    число имя имени время времени знамя знамени защит защита герой героя заем займа держав \
    держава сверхдержав сверхдержава земель земля петель петля детали деталь морали мораль \
    магистрали магистраль медали медаль вертикали вертикаль горизонтали горизонталь спирали \
    спираль профили профиль автомобили автомобиль",
);

/// Nouns in -ок and genitives of nouns in -ка without the vowel that their other
/// forms have not: `утечек`, `ошибок`, `настроек`, `участок`.
fn without_fleeting_vowel(folded: &str) -> Option<String> {
    const FEWEST_LETTERS: usize = 5;
    let head = folded
        .strip_suffix("ок")
        .or_else(|| folded.strip_suffix("ек"))?;
    let is_own = folded.chars().count() < FEWEST_LETTERS
        || KEEP_THEIR_VOWEL.has(folded)
        || WITH_THEIR_VOWEL.iter().any(|end| folded.ends_with(end));
    let is_after_vowel = head.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я']);
    // `настройка`, but no forms of `библиотека`.
    let last = match (is_after_vowel, folded.ends_with("ек")) {
        (true, true) => "йк",
        (true, false) => return None,
        (false, _) => "к",
    };
    (!is_own).then(|| [head, last].concat())
}

/// Words of which the vowel is in all forms, and ends of others.
static KEEP_THEIR_VOWEL: WordList = WordList::of(
    "восток владивосток игрок сорок пророк обморок морок оброк зарок порок чеснок знаток исток \
    приток отток кровоток водосток наскок челнок ездок ходок седок едок щелок волок строк яблок \
    намек упрек попрек бишкек бангкок шерлок джек высок широк далек жесток одинок глубок привлек \
    пересек истек протек отек вытек срок просрок",
);
const WITH_THEIR_VOWEL: [&str; 7] = ["человек", "блок", "поток", "трек", "тек", "сек", "опек"];

/// Nouns such as those in -ал, -ит and -ив, of which the stemmer takes some forms for those
/// of verbs: `туман` and `туманом`, `канал` and `каналов`, `архив` and `архива`. All are
/// given as one form that it takes for a noun’s.
fn noun_like_a_verb(folded: &str) -> Option<String> {
    const ENDINGS: [&str; 11] = ["", "а", "у", "е", "ы", "о", "ов", "ам", "ой", "ами", "ах"];
    let mut bases = ENDINGS.iter().filter_map(|end| folded.strip_suffix(end));
    let base = bases.find(|base| LIKE_VERBS.has(base))?;
    Some([base, "ом"].concat())
}

static LIKE_VERBS: WordList = WordList::of(
    "канал телеканал видеоканал радиоканал сигнал радиосигнал портал терминал материал персонал \
    потенциал журнал капитал интервал филиал функционал арсенал оригинал финал скандал квартал \
    вокзал идеал ритуал минерал радикал сериал криминал профессионал генерал план орган экран \
    туман океан вулкан фонтан барабан стакан роман капитан ветеран ураган караван обман клан \
    троян охран правил аудит кибераудит лимит кредит транзит дефицит профицит визит депозит \
    реквизит бандит магнит опыт домен поддомен субдомен обмен информобмен замен подмен отмен смен перемен измен феномен архив актив \
    криптоактив пассив мотив массив норматив коллектив кооператив негатив императив состав устав \
    сплав перерыв разрыв прорыв призыв отзыв вызов",
);

/// Nouns in -ема and -ита of which the stemmer takes a case for that of an adjective, or for
/// a form of a verb: `систему`, `защите`. They are given as their nominative.
fn noun_like_an_adjective(folded: &str) -> Option<String> {
    /// After these, -ему is an ending of adjectives and pronouns: `общему`, `синему`, `моему`.
    const OF_ADJECTIVES: [char; 12] = ['ш', 'щ', 'ч', 'ж', 'ц', 'н', 'ь', 'о', 'а', 'е', 'я', 'и'];
    /// Nouns, of which other words in -ите are none: `ищите`.
    const IN_ITA: [&str; 4] = ["защит", "элит", "орбит", "свит"];
    if let Some(head) = folded.strip_suffix("ему") {
        let is_noun = head.chars().nth(1).is_some() && !head.ends_with(OF_ADJECTIVES);
        return is_noun.then(|| [head, "ема"].concat());
    }
    let base = folded.strip_suffix('е')?;
    let is_noun = IN_ITA.iter().any(|noun| base.ends_with(noun));
    is_noun.then(|| [base, "а"].concat())
}

/// Nouns of which the stemmer takes the nominative for an infinitive, or for a reflexive
/// verb: `память`, `подпись`. They are given as their genitive.
fn noun_like_an_infinitive(folded: &str) -> Option<String> {
    const NOUNS: [&str; 6] = ["пись", "смесь", "память", "печать", "кровать", "рукоять"];
    let is_one = folded == "ось" || NOUNS.iter().any(|end| folded.ends_with(end));
    let head = folded.strip_suffix('ь').filter(|_| is_one)?;
    Some([head, "и"].concat())
}

/// Reflexive participles, of which most are nouns, in whatever case, number and gender, in
/// one form: `обучающихся` is `обучающийся`.
fn reflexive_participle(folded: &str) -> Option<String> {
    const ENDINGS: [&str; 13] = [
        "ий", "ая", "ее", "ие", "его", "ему", "им", "ем", "ей", "ую", "их", "ими", "ею",
    ];
    let participle = folded.strip_suffix("ся")?;
    let mut heads = ENDINGS
        .iter()
        .filter_map(|end| participle.strip_suffix(end));
    let head = heads.find(|head| head.ends_with('щ') || head.ends_with("вш"))?;
    Some([head, "ийся"].concat())
}

/// Words without an ending that end as words with one do: genitives such as
/// `систем`, and nouns such as `режим`. They are given as one with an ending.
fn with_ending(folded: &str) -> Option<String> {
    const BASES: [&str; 29] = [
        "систем",
        "проблем",
        "схем",
        "теорем",
        "реклам",
        "панорам",
        "аксиом",
        "основ",
        "режим",
        "псевдоним",
        "синоним",
        "аноним",
        "объем",
        "прием",
        "подъем",
        "симптом",
        "перелом",
        "диплом",
        "размах",
        "покров",
        "водоем",
        "съем",
        "инициатив",
        "директив",
        "перспектив",
        "альтернатив",
        "разъем",
        "орбит",
        "элит",
    ];
    let may_be = folded.ends_with(['м', 'в', 'х', 'т']);
    let is_one = may_be && BASES.iter().any(|base| folded.ends_with(base));
    is_one.then(|| [folded, "а"].concat())
}

/// Nouns of which other forms have other letters before their ending, in one form:
/// `имени`, `дня`, `случая`.
fn of_oblique(folded: &str) -> Option<String> {
    const ENDINGS: [&str; 21] = [
        "ями", "ами", "ям", "ях", "ах", "ам", "ей", "ем", "ом", "ев", "ов", "я", "а", "ю", "у",
        "е", "и", "ы", "й", "ь", "",
    ];
    let mut heads = ENDINGS.iter().filter_map(|end| folded.strip_suffix(end));
    heads.find_map(|head| OBLIQUE.get(head)).map(str::to_owned)
}

/// What comes before the ending, with the form that all are given as.
static OBLIQUE: Forms = Forms::of(
    "имен имени времен времени знамен знамени дн день ден день уровн уровень уровен уровень перечн \
    перечень перечен перечень лж ложь займ займа иде идея \
    батаре батарея галере галерея музе музей трофе трофей злоде злодей троянц троянец иностранц \
    иностранец продавц продавец случа случай обыча обычай урожа урожай узл узел умысл умысел замысл \
    замысел вымысл вымысел образц образец",
);

#[cfg(test)]
mod tests {
    use super::super::regular_form;
    use super::super::tests::assert_stems;
    use crate::text::Analysis;

    #[test]
    fn genitives_without_their_vowel_have_the_stem_of_their_nouns() {
        assert_stems(
            Analysis::Ru,
            "утечка утечки утечек утечкой | ошибка ошибок | закладка закладок | ссылка ссылок | \
            настройка настроек | проверка проверок | участок участка участки | список списка | \
            поток потока потоков | человек человека | библиотека библиотек | блок блоков | \
            владелец владельца владельцы | восток востока",
            &[
                ("строк", "строка".trim_end_matches("ока")),
                ("человек", "человк"),
            ],
        );
    }

    #[test]
    fn words_that_end_as_others_are_inflected_have_one_stem() {
        assert_stems(
            Analysis::Ru,
            "система системы систем системе систему системой системам | экосистема экосистему | \
            подсистема подсистем | проблема проблем проблему | схема схему | тема тему | \
            защита защиты защите защиту защитой защит | киберзащита киберзащите | элита элите | \
            замена замены замене замену заменой замен заменам | подмена подмену | основа основ | \
            режим режима | имя имени имен именем | время времени | день дня дни дней | случай \
            случая случаи случаев | уровень уровня уровней | узел узла узлов | умысел умысла | \
            идея идеи идей идеями | деталь детали деталей | профиль профили | инициатива инициатив \
            | директива директив | заем займа | земля земель",
            &[("им", "имя")],
        );
    }

    #[test]
    fn nouns_that_end_as_verbs_do_have_one_stem() {
        assert_stems(
            Analysis::Ru,
            "туман тумана туману туманом тумане туманы туманов туманами | канал канала каналы \
            каналов каналом | план планы планов плана | орган органы органов органам | сигнал \
            сигналов | экран экраны экранов | аудит аудита аудиты аудитом | кредит кредита \
            кредитов | опыт опыта опытом | домен домена доменов доменам | обмен обмена обменов | \
            архив архива архивов | актив актива активы | состав состава | вызов вызовы вызовов | \
            правило правила правилам правил | охрана охране охраной",
            &[
                ("показал", "показ"),
                ("план", "пла"),
                ("канал", "кана"),
                ("домен", "дом"),
            ],
        );
    }

    #[test]
    fn nouns_that_end_as_infinitives_and_reflexive_verbs_do_have_one_stem() {
        assert_stems(
            Analysis::Ru,
            "подпись подписи подписью подписей подписями | запись записи записям записями | \
            видеозапись видеозаписей | рукопись рукописи | перепись переписи | опись описи | \
            память памяти памятью | печать печати печатью | смесь смеси | ось оси осей | ложь лжи",
            &[
                ("подпись", "подписать"),
                ("запись", "записка"),
                ("память", "памятник"),
                ("печать", "печатать"),
            ],
        );
    }

    #[test]
    fn reflexive_participles_have_one_form() {
        for form in ["обучающихся", "обучающимся", "обучающиеся", "обучающегося"]
        {
            assert_eq!(regular_form(form, Analysis::Ru), "обучающийся");
        }
        for other in ["обучающий", "обучающих", "обучаться", "имеется"]
        {
            assert_eq!(regular_form(other, Analysis::Ru), other);
        }
    }
}
