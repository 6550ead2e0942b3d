//! Which addresses notices are sent to: what others name must not lead the
//! service to machines that only it can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::http::Uri;
use ureq::http::uri::Authority;

use crate::i18n::Message;

const MAX_URL_CHARACTERS: usize = 2_000;

/// Checks an address before anything is sent there, as far as it can be told
/// without asking for the host's own addresses.
///
/// # Errors
/// What is wrong with it.
pub fn check(url: &str, private_allowed: bool) -> Result<(), Message> {
    let limit_characters = MAX_URL_CHARACTERS;
    if url.chars().count() > limit_characters {
        return Err(Message::TooLong { limit_characters });
    }
    let uri: Uri = url.parse().map_err(|_| Message::NotAWebAddress)?;
    let is_safe = uri.scheme_str() == Some("https");
    if !is_safe && uri.scheme_str() != Some("http") {
        return Err(Message::NotAWebAddress);
    }
    let authority = uri.authority().ok_or(Message::NotAWebAddress)?;
    // Names and passwords would be shown in every listing.
    if authority.as_str().contains('@') || authority.host().is_empty() || url.contains('#') {
        return Err(Message::NotAWebAddress);
    }
    if is_unusual_number(authority.host()) || !has_port_if_any(authority) {
        return Err(Message::NotAWebAddress);
    }
    match (private_allowed, is_safe) {
        (false, false) => Err(Message::OnlyHttps),
        (false, true) if names_private(authority.host()) => Err(Message::PrivateAddress),
        _ if is_no_v6(authority.host()) => Err(Message::NotAWebAddress),
        _ => Ok(()),
    }
}

/// Whether what stands after the host, if something does, is a port.
fn has_port_if_any(authority: &Authority) -> bool {
    let after = authority.as_str().strip_prefix(authority.host());
    match after.and_then(|after| after.strip_prefix(':')) {
        Some(port) => port.parse::<u16>().is_ok_and(|port| port > 0),
        None => after == Some(""),
    }
}

/// Whether a host in brackets is no IPv6 address that can be sent to: one with
/// a zone (RFC 6874) says something on one machine only.
fn is_no_v6(host: &str) -> bool {
    host.starts_with('[') && bare(host).parse::<Ipv6Addr>().is_err()
}

fn bare(host: &str) -> &str {
    host.trim_matches(['[', ']'])
}

/// Whether a host is a number in another form than that of RFC 3986, section
/// 3.2.2, which systems read as an address all the same: `127.1`, `0x7f000001`.
/// No name ends in a number (URL Standard, section 3.5).
fn is_unusual_number(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    let last = host.rsplit('.').next().unwrap_or_default();
    let hexadecimal = last.strip_prefix("0x").or(last.strip_prefix("0X"));
    let is_number = match hexadecimal {
        Some(digits) => digits.bytes().all(|digit| digit.is_ascii_hexdigit()),
        None => last.bytes().all(|digit| digit.is_ascii_digit()),
    };
    is_number && host.parse::<Ipv4Addr>().is_err()
}

/// Whether a host is private by its very name.
fn names_private(host: &str) -> bool {
    let address = bare(host).split('%').next().unwrap_or_default();
    match address.trim_end_matches('.').parse::<IpAddr>() {
        Ok(address) => !is_public(address),
        Err(_) => {
            let name = host.trim_end_matches('.').to_ascii_lowercase();
            name == "localhost" || name.ends_with(".localhost")
        }
    }
}

/// Whether an address is of the public Internet, after the registries of
/// special-purpose addresses (RFC 6890).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match embedded_v4(v6) {
            Some(v4) => is_public_v4(v4),
            None => is_public_v6(v6),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = matches!(
        (a, b, c),
        (0 | 10 | 127, _, _)            // this network, private, loopback
            | (100, 64..=127, _)        // carrier-grade translation (RFC 6598)
            | (169, 254, _)             // link-local
            | (172, 16..=31, _)         // private
            | (192, 0, 0 | 2)           // protocols, documentation
            | (192, 88, 99)             // relays of 6to4
            | (192, 168, _)             // private
            | (198, 18..=19, _)         // benchmarks
            | (198, 51, 100)            // documentation
            | (203, 0, 113)             // documentation
            | (224.., _, _) // multicast, reserved, broadcast
    );
    !is_special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    let is_global_unicast = first & 0xe000 == 0x2000;
    // 2001::/23 is for protocols such as Teredo, 2001:db8::/32 and 3fff::/20
    // for documentation.
    let is_special = first == 0x2001 && (second < 0x0200 || second == 0x0db8)
        || first == 0x3fff && second < 0x1000;
    is_global_unicast && !is_special
}

/// The IPv4 address that an IPv6 address leads to: mapped, compatible,
/// translated (RFC 6052) or 6to4 (RFC 3056).
fn embedded_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let v4 = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0 | 0xffff, high, low] => Some(v4(high, low)),
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(v4(high, low)),
        [0x2002, high, low, ..] => Some(v4(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        for private in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::10.0.0.1",
            "2002:7f00:1::",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in [
            "1.1.1.1",
            "100.128.0.1",
            "172.32.0.1",
            "193.0.6.139",
            "::ffff:193.0.6.139",
            "2001:67c:2e8::1",
            "2a00:1450::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn addresses_of_webhooks_are_checked_as_they_are_given() {
        for (url, message) in [
            ("", Message::NotAWebAddress),
            ("receiver.example", Message::NotAWebAddress),
            ("/entente", Message::NotAWebAddress),
            ("ftp://receiver.example/", Message::NotAWebAddress),
            ("https://a:b@receiver.example/", Message::NotAWebAddress),
            ("https://receiver.example/#x", Message::NotAWebAddress),
            ("http://receiver.example/", Message::OnlyHttps),
            ("https://localhost/", Message::PrivateAddress),
            ("https://A.LocalHost./", Message::PrivateAddress),
            ("https://127.0.0.1:8443/", Message::PrivateAddress),
            ("https://[::1]/", Message::PrivateAddress),
            ("https://127.0.0.1./", Message::PrivateAddress),
            ("https://0x7f000001/", Message::NotAWebAddress),
            ("https://2130706433/", Message::NotAWebAddress),
            ("https://127.1/", Message::NotAWebAddress),
            ("https://0177.0.0.1/", Message::NotAWebAddress),
            ("https://127.0.0.0X1./", Message::NotAWebAddress),
            ("https://[::ffff:10.0.0.1]/", Message::PrivateAddress),
            ("https://1.1.1.1:99999/", Message::NotAWebAddress),
            ("https://receiver.example:0/", Message::NotAWebAddress),
            ("https://receiver.example:/", Message::NotAWebAddress),
            ("https://[2a00:1450::1]:65536/", Message::NotAWebAddress),
            ("https://[fe80::1%25eth0]/", Message::PrivateAddress),
            ("https://[2a00:1450::1%25eth0]/", Message::NotAWebAddress),
            ("https://[receiver]/", Message::NotAWebAddress),
        ] {
            assert_eq!(check(url, false), Err(message), "{url}");
        }
        assert_eq!(check("https://receiver.example:8443/a?b=c", false), Ok(()));
        assert_eq!(check("https://receiver.0xample/", false), Ok(()));
        assert_eq!(check("http://127.0.0.1:9/", true), Ok(()));
        assert_eq!(check("http://127.1:9/", true), Err(Message::NotAWebAddress));
        let zoned = check("https://[fe80::1%25eth0]/", true);
        assert_eq!(zoned, Err(Message::NotAWebAddress));
        assert_eq!(check("https://[2a00:1450::1]:65535/", false), Ok(()));
        assert_eq!(check("no address", true), Err(Message::NotAWebAddress));
        let long = format!("https://receiver.example/{}", "a".repeat(2_000));
        assert!(matches!(check(&long, true), Err(Message::TooLong { .. })));
    }
}
