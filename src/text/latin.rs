use super::fold;

/// A text folded, with the letters of the other alphabets of the States put into
/// plain Latin ones: for ids, which must be typed anywhere. It is no transliteration
/// after a standard and cannot be read back; letters of other scripts stay.
///
/// ```
/// assert_eq!(entente::text::in_latin_letters("Безопасность ИКТ"), "bezopasnost ikt");
/// ```
pub fn in_latin_letters(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in fold(text).chars() {
        let known = ALPHABETS.iter().find_map(|(letters, names)| {
            let at = letters.chars().position(|of| of == letter)?;
            names.split(' ').nth(at)
        });
        match known {
            Some("-") => {}
            Some(name) => latin.push_str(name),
            None => latin.push(letter),
        }
    }
    latin
}

/// Letters as folding leaves them, and each in Latin letters; `-` where it has none.
const ALPHABETS: [(&str, &str); 4] = [
    (
        "абвгдежзийклмнопрстуфхцчшщъыьэюяієґђјљњћџ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye g dj j lj nj c dz",
    ),
    (
        "αβγδεζηθικλμνξοπρστυφχψω",
        "a v g d e z i th i k l m n x o p r s t y f ch ps o",
    ),
    (
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
    ),
    (
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_other_alphabets_become_latin_ones() {
        for (written, latin) in [
            ("оборона", "oborona"),
            ("Щёлочь и объект", "shcheloch i obekt"),
            ("безпека мереж", "bezpeka merezh"),
            ("Безбедност", "bezbednost"),
            ("ασφάλεια", "asfaleia"),
            ("უსაფრთხოება", "usaprtkhoeba"),
            ("անվտանգություն", "anvtangowtyown"),
            ("Défense 5G", "defense 5g"),
            ("安全", "安全"),
        ] {
            assert_eq!(in_latin_letters(written), latin, "{written}");
        }
    }

    #[test]
    fn each_letter_has_one_name() {
        for (letters, names) in ALPHABETS {
            assert_eq!(
                letters.chars().count(),
                names.split(' ').count(),
                "{letters}"
            );
            assert_eq!(fold(letters), letters);
            assert!(names.is_ascii());
        }
    }
}
