//! JSON with the line of every value, so that a fault can say where it is.

use std::collections::BTreeMap;
use std::str::Utf8Error;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::fault::{Fault, Faults};
use super::limits::MAX_JSON_BYTES;
use super::lines::Lines;
use crate::i18n::{JsonSlip, JsonType, Message};

/// Strict JSON (RFC 8259): none of the parser's extensions.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a file and hands its root to `reader`, which notes faults as it
/// goes.
///
/// # Errors
/// The faults of the syntax, or all that `reader` noted.
pub fn read_file<T>(
    file: &str,
    bytes: &[u8],
    reader: impl FnOnce(&Node<'_>, &mut Faults) -> T,
) -> Result<T, Vec<Fault>> {
    let mut faults = Faults::of(file);
    if bytes.len() > MAX_JSON_BYTES {
        let limit_bytes = MAX_JSON_BYTES as u64;
        return Err(vec![Fault::of_file(
            file,
            Message::FileTooLarge { limit_bytes },
        )]);
    }
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = Lines::of(bytes).at(error.valid_up_to());
            faults.add(line, "", Message::NotUtf8);
            return Err(faults.or(()).err().unwrap_or_default());
        }
    };
    let lines = Lines::of(text.as_bytes());
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(value) => {
                let root = Node {
                    value: &value,
                    path: String::new(),
                    lines: &lines,
                };
                let read = reader(&root, &mut faults);
                faults.or(read)
            }
            None => Err(vec![Fault::of_file(file, Message::Empty)]),
        },
        Err(error) => {
            let message = match error.kind() {
                ParseErrorKind::NestingDepthExceeded => Message::NestedTooDeep,
                kind => Message::JsonSyntax { slip: slip(kind) },
            };
            faults.add(lines.at(error.range().start), "", message);
            Err(faults.or(()).err().unwrap_or_default())
        }
    }
}

/// What is wrong, as it is told to people.
fn slip(kind: &ParseErrorKind) -> JsonSlip {
    use ParseErrorKind as Kind;
    match kind {
        Kind::UnterminatedArray | Kind::UnterminatedObject => JsonSlip::NotClosed,
        Kind::ExpectedComma => JsonSlip::CommaMissing,
        Kind::TrailingCommasNotAllowed | Kind::UnexpectedComma => JsonSlip::CommaTooMany,
        Kind::ExpectedColonAfterObjectKey => JsonSlip::ColonMissing,
        Kind::ExpectedObjectValue => JsonSlip::ValueMissing,
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => JsonSlip::Comment,
        Kind::MultipleRootJsonValues => JsonSlip::SeveralValues,
        Kind::String(_) | Kind::SingleQuotedStringsNotAllowed => JsonSlip::String,
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedWord => {
            JsonSlip::QuotationMarksMissing
        }
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => JsonSlip::Number,
        _ => JsonSlip::Misplaced,
    }
}

/// The text of a file, without the byte order mark that it may begin with.
fn text_of(bytes: &[u8]) -> Result<&str, Utf8Error> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The lines of values that are named by their paths from the root, such as
/// `entries[3].texts[0].text`. None for what is not there.
pub fn lines_of(bytes: &[u8], paths: &[&str]) -> Vec<Option<u64>> {
    let text = text_of(bytes).unwrap_or_default();
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
    let parsed = parsed.ok().and_then(|parsed| parsed.value);
    let lines = Lines::of(text.as_bytes());
    let line_of = |path: &&str| {
        let value = at_path(parsed.as_ref()?, path)?;
        Some(lines.at(value.range().start))
    };
    paths.iter().map(line_of).collect()
}

fn at_path<'a>(root: &'a Value<'a>, path: &str) -> Option<&'a Value<'a>> {
    let mut steps = path.split(['.', '[']).filter(|step| !step.is_empty());
    steps.try_fold(root, |value, step| match value {
        Value::Object(object) => object.get(step).map(|property| &property.value),
        Value::Array(array) => array
            .elements
            .get(step.trim_end_matches(']').parse::<usize>().ok()?),
        _ => None,
    })
}

/// A value with its path from the root and its line.
pub struct Node<'a> {
    value: &'a Value<'a>,
    path: String,
    lines: &'a Lines,
}

impl<'a> Node<'a> {
    /// The line, from 1.
    pub fn line(&self) -> u64 {
        self.lines.at(self.value.range().start)
    }

    /// Notes a fault of this value.
    pub fn fault(&self, faults: &mut Faults, message: Message) {
        faults.add(self.line(), self.path.clone(), message);
    }

    /// The fields of an object. Those not in `known` are faults, as are
    /// repeated ones.
    pub fn object(
        &self,
        known: &'static [&'static str],
        named: &'static str,
        faults: &mut Faults,
    ) -> Option<Fields<'a>> {
        let Value::Object(object) = self.value else {
            self.wrong_type(JsonType::Object, faults);
            return None;
        };
        let mut by_name: BTreeMap<&str, &ObjectProp<'_>> = BTreeMap::new();
        for property in &object.properties {
            let name = property.name.as_str();
            let node = self.child(format!(".{name}"), &property.value);
            if !known.contains(&name) {
                node.fault(faults, Message::UnknownField { known: named });
            } else if by_name.insert(name, property).is_some() {
                node.fault(faults, Message::DuplicateField);
            }
        }
        let nodes = by_name
            .into_iter()
            .map(|(name, property)| (name, self.child(format!(".{name}"), &property.value)));
        Some(Fields {
            fields: nodes.collect(),
            path: self.path.clone(),
            line: self.line(),
        })
    }

    /// The elements of an array.
    pub fn array(&self, faults: &mut Faults) -> Vec<Node<'a>> {
        let Value::Array(array) = self.value else {
            self.wrong_type(JsonType::Array, faults);
            return Vec::new();
        };
        let elements = array.elements.iter().enumerate();
        elements
            .map(|(index, element)| self.child(format!("[{index}]"), element))
            .collect()
    }

    /// A string, checked by `check`.
    pub fn string<T>(
        &self,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        let Value::StringLit(string) = self.value else {
            self.wrong_type(JsonType::String, faults);
            return None;
        };
        self.checked(check(&string.value), faults)
    }

    /// A number as written, checked by `check`.
    pub fn number<T>(
        &self,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        let Value::NumberLit(number) = self.value else {
            self.wrong_type(JsonType::Number, faults);
            return None;
        };
        self.checked(check(number.value), faults)
    }

    fn checked<T>(&self, checked: Result<T, Message>, faults: &mut Faults) -> Option<T> {
        checked.map_err(|message| self.fault(faults, message)).ok()
    }

    fn wrong_type(&self, expected: JsonType, faults: &mut Faults) {
        self.fault(faults, Message::WrongType { expected });
    }

    fn child(&self, step: String, value: &'a Value<'a>) -> Node<'a> {
        let path = match self.path.as_str() {
            "" => step.trim_start_matches('.').to_owned(),
            path => format!("{path}{step}"),
        };
        Node {
            value,
            path,
            lines: self.lines,
        }
    }
}

/// The fields of an object, by name.
pub struct Fields<'a> {
    fields: BTreeMap<&'a str, Node<'a>>,
    path: String,
    line: u64,
}

impl<'a> Fields<'a> {
    /// A field that may be absent. `null` counts as absent.
    pub fn optional(&self, name: &str) -> Option<&Node<'a>> {
        let node = self.fields.get(name)?;
        match node.value {
            Value::NullKeyword(_) => None,
            _ => Some(node),
        }
    }

    /// A field that must be there.
    pub fn required(&self, name: &str, faults: &mut Faults) -> Option<&Node<'a>> {
        let field = self.optional(name);
        if field.is_none() {
            self.missing(name, Message::MissingField, faults);
        }
        field
    }

    /// Notes that a field is missing, in the words of `message`.
    pub fn missing(&self, name: &str, message: Message, faults: &mut Faults) {
        let separator = if self.path.is_empty() { "" } else { "." };
        faults.add(
            self.line,
            format!("{}{separator}{name}", self.path),
            message,
        );
    }

    /// A required string.
    pub fn string<T>(
        &self,
        name: &str,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        self.required(name, faults)?.string(check, faults)
    }

    /// An optional string.
    pub fn optional_string<T>(
        &self,
        name: &str,
        check: impl FnOnce(&str) -> Result<T, Message>,
        faults: &mut Faults,
    ) -> Option<T> {
        self.optional(name)?.string(check, faults)
    }

    /// The elements of a required array.
    pub fn array(&self, name: &str, faults: &mut Faults) -> Vec<Node<'a>> {
        match self.required(name, faults) {
            Some(node) => node.array(faults),
            None => Vec::new(),
        }
    }

    /// The elements of an optional array.
    pub fn optional_array(&self, name: &str, faults: &mut Faults) -> Vec<Node<'a>> {
        match self.optional(name) {
            Some(node) => node.array(faults),
            None => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_paths() {
        let text = "\u{feff}{\n  \"a\": [\n    { \"b\": 1 },\n    { \"b\": 2 }\n  ]\n}";
        let paths = ["a[1].b", "a[0]", "a", "a[2].b", "c", ""];
        let expected = [Some(4), Some(3), Some(2), None, None, Some(1)];
        assert_eq!(lines_of(text.as_bytes(), &paths), expected);
        assert_eq!(lines_of(b"\xff", &["a"]), [None]);
    }
}
