use std::fmt;

use crate::model::DisplayLanguage;

/// The address of a page of this service: a path without its language, and
/// parameters in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    language: DisplayLanguage,
    path: String,
    parameters: Vec<(String, String)>,
}

impl Address {
    /// A page without parameters; the path begins with `/`.
    pub fn new(language: DisplayLanguage, path: impl Into<String>) -> Self {
        Self {
            language,
            path: path.into(),
            parameters: Vec::new(),
        }
    }

    /// The address that a request names.
    pub fn of(language: DisplayLanguage, path: &str, query: Option<&str>) -> Self {
        let within = path.get(language.tag().len() + 1..).unwrap_or_default();
        let parameters: Vec<(String, String)> =
            serde_urlencoded::from_str(query.unwrap_or_default()).unwrap_or_default();
        let is_given = |(_, value): &(String, String)| !value.trim().is_empty();
        Self {
            parameters: parameters.into_iter().filter(is_given).collect(),
            ..Self::new(language, if within.is_empty() { "/" } else { within })
        }
    }

    /// The path without the language.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The values of a parameter, whether it is repeated or they are parted
    /// by commas.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let given = self.parameters.iter().filter(move |(of, _)| of == name);
        let values = given.flat_map(|(_, value)| value.split(','));
        values.map(str::trim).filter(|value| !value.is_empty())
    }

    /// The first value of a parameter, as a whole.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut given = self.parameters.iter();
        let found = given.find(|(of, _)| of == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The same page in a language.
    pub fn in_language(&self, language: DisplayLanguage) -> Self {
        Self {
            language,
            ..self.clone()
        }
    }

    /// With one more value of a parameter.
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.parameters.push((name.to_owned(), value.to_string()));
        self
    }

    /// Without any value of a parameter.
    pub fn without(mut self, name: &str) -> Self {
        self.parameters.retain(|(of, _)| of != name);
        self
    }

    /// Without one value of a parameter.
    pub fn without_value(&self, name: &str, value: &str) -> Self {
        let others = self.values(name).filter(|other| *other != value);
        let others: Vec<String> = others.map(str::to_owned).collect();
        let address = self.clone().without(name);
        let with = |address: Self, other: String| address.with(name, other);
        others.into_iter().fold(address, with)
    }

    /// With this value of a parameter and no other.
    pub fn set(self, name: &str, value: impl fmt::Display) -> Self {
        self.without(name).with(name, value)
    }

    /// The parameters, but for some, such as those that a form asks for.
    pub fn parameters_but<'a>(
        &'a self,
        names: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pairs = self.parameters.iter();
        let pairs = pairs.map(|(name, value)| (name.as_str(), value.as_str()));
        pairs.filter(move |(name, _)| !names.contains(name))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}{}", self.language.tag(), self.path)?;
        let query = serde_urlencoded::to_string(&self.parameters).unwrap_or_default();
        if query.is_empty() {
            return Ok(());
        }
        write!(f, "?{query}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Address {
        let query = "q=l%E2%80%99%C3%A9tat+a&state=XA&state=XB,XC&empty=";
        Address::of(DisplayLanguage::En, "/en/", Some(query))
    }

    #[test]
    fn repeated_and_listed_values_are_alike() {
        assert_eq!(
            address().values("state").collect::<Vec<_>>(),
            ["XA", "XB", "XC"]
        );
        assert_eq!(address().value("q"), Some("l’état a"));
        assert_eq!(address().value("empty"), None);
    }

    #[test]
    fn the_other_language_keeps_the_place() {
        let french = address().in_language(DisplayLanguage::Fr).to_string();
        assert!(french.starts_with("/fr/?q=l%E2%80%99"), "{french}");
        assert!(french.ends_with("&state=XA&state=XB%2CXC"), "{french}");
    }

    #[test]
    fn one_value_is_taken_out_of_several() {
        let without = address().without("q").without_value("state", "XB");
        assert_eq!(without.to_string(), "/en/?state=XA&state=XC");
    }
}
