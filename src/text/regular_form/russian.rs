use super::Forms;
use crate::text::WordList;

/// The regular form of a Russian word.
pub(super) fn regular(folded: &str) -> Option<String> {
    if let Some(form) = IRREGULAR.get(folded) {
        return Some(form.to_owned());
    }
    without_fleeting_vowel(folded)
        .or_else(|| noun_like_a_verb(folded))
        .or_else(|| with_ending(folded))
        .or_else(|| of_oblique(folded))
}

/// Words with a fleeting vowel that no rule has.
static IRREGULAR: Forms = Forms::of(
    "владелец владельцем правовладелец правовладельцем писем письмо окон окно ядер ядро чисел \
    число имя имени время времени знамя знамени",
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

/// Nouns in -ал and -ан, of which the stemmer takes some forms for those of verbs:
/// `туман` and `туманом`, `канал` and `каналов`. All are given as one form that it
/// takes for a noun’s.
fn noun_like_a_verb(folded: &str) -> Option<String> {
    const ENDINGS: [&str; 9] = ["", "а", "у", "е", "ы", "ов", "ам", "ами", "ах"];
    let (at, _) = folded
        .char_indices()
        .rev()
        .find(|(_, letter)| matches!(letter, 'л' | 'н'))?;
    let (base, ending) = folded.split_at(at + 'н'.len_utf8());
    let is_noun = ENDINGS.contains(&ending) && IN_AL_AND_AN.has(base);
    is_noun.then(|| [base, "ом"].concat())
}

static IN_AL_AND_AN: WordList = WordList::of(
    "канал телеканал видеоканал радиоканал сигнал радиосигнал портал терминал материал персонал \
    потенциал журнал капитал интервал филиал функционал арсенал оригинал финал скандал квартал \
    вокзал идеал ритуал минерал радикал сериал криминал профессионал генерал план орган экран \
    туман океан вулкан фонтан барабан стакан роман капитан ветеран ураган караван обман клан",
);

/// Words without an ending that end as words with one do: genitives such as
/// `систем`, and nouns such as `режим`. They are given as one with an ending.
fn with_ending(folded: &str) -> Option<String> {
    const BASES: [&str; 20] = [
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
    ];
    let may_be = folded.ends_with(['м', 'в', 'х']);
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
    перечень перечен перечень случа случай обыча обычай урожа урожай узл узел умысл умысел замысл \
    замысел вымысл вымысел образц образец",
);

#[cfg(test)]
mod tests {
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
            "система системы систем | подсистема подсистем | проблема проблем | основа основ | \
            режим режима | имя имени имен именем | время времени | день дня дни дней | случай \
            случая случаи случаев | уровень уровня уровней | узел узла узлов | умысел умысла",
            &[("им", "имя")],
        );
    }

    #[test]
    fn nouns_that_end_as_verbs_do_have_one_stem() {
        assert_stems(
            Analysis::Ru,
            "туман тумана туману туманом тумане туманы туманов туманами | канал канала каналы \
            каналов каналом | план планы планов плана | орган органы органов органам | сигнал \
            сигналов | экран экраны экранов",
            &[("показал", "показ"), ("план", "пла"), ("канал", "кана")],
        );
    }
}
