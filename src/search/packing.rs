//! Entries as small as they are kept in the index: each by itself, so that a
//! result costs the reading of nothing else, with a dictionary of what many of
//! them have in common (Zstandard, RFC 8878).

use std::cell::RefCell;
use std::io;

use zstd::bulk::Compressor;
use zstd::dict::{DecoderDictionary, EncoderDictionary};
use zstd::zstd_safe::{CParameter, DCtx, get_error_name, get_frame_content_size};

/// Bytes of a dictionary: a larger one hardly makes entries smaller.
const DICTIONARY_BYTES: usize = 16 * 1024;
/// Fewer entries have too little in common to learn from.
const FEWEST_SAMPLES: usize = 50;
const LEVEL: i32 = 3;
/// No entry is as large: what says so is damaged.
const LARGEST: u64 = 256 * 1024 * 1024;

thread_local! {
    /// Working memory, which costs more to get than an entry to read.
    static UNPACKING: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
}

/// How the entries of an index are packed.
pub struct Packing {
    dictionary: Vec<u8>,
    encoder: EncoderDictionary<'static>,
    decoder: DecoderDictionary<'static>,
}

impl Packing {
    /// With a dictionary made before, which may be empty.
    pub fn with(dictionary: Vec<u8>) -> Self {
        Self {
            encoder: EncoderDictionary::copy(&dictionary, LEVEL),
            decoder: DecoderDictionary::copy(&dictionary),
            dictionary,
        }
    }

    /// With a dictionary of what some entries have in common; with an empty
    /// one where they are too few.
    pub fn learned(samples: &[Vec<u8>]) -> Self {
        if samples.len() < FEWEST_SAMPLES {
            return Self::with(Vec::new());
        }
        let dictionary = zstd::dict::from_samples(samples, DICTIONARY_BYTES);
        Self::with(dictionary.unwrap_or_default())
    }

    /// The dictionary, without which nothing can be unpacked.
    pub fn dictionary(&self) -> &[u8] {
        &self.dictionary
    }

    /// What packs entries, one after the other.
    ///
    /// # Errors
    /// If there is no memory for it.
    pub fn packer(&self) -> io::Result<Packer<'_>> {
        let mut compressor = Compressor::with_prepared_dictionary(&self.encoder)?;
        compressor.set_parameter(CParameter::ChecksumFlag(true))?;
        Ok(Packer(compressor))
    }

    /// What was packed.
    ///
    /// # Errors
    /// If it is damaged, or was packed with another dictionary.
    pub fn unpack(&self, packed: &[u8]) -> io::Result<Vec<u8>> {
        let length = get_frame_content_size(packed).ok().flatten();
        let length = length
            .filter(|length| *length <= LARGEST)
            .ok_or(io::ErrorKind::InvalidData)?;
        let mut entry = Vec::with_capacity(length as usize);
        UNPACKING
            .with_borrow_mut(|context| {
                context.decompress_using_ddict(&mut entry, packed, self.decoder.as_ddict())
            })
            .map_err(failed)?;
        Ok(entry)
    }
}

/// Packs entries, each with a checksum, so that none is ever shown altered.
pub struct Packer<'a>(Compressor<'a>);

impl Packer<'_> {
    /// Packs an entry, with its packed length behind it.
    ///
    /// # Errors
    /// Those of the library, which has none for what fits into memory.
    pub fn pack(&mut self, entry: &[u8]) -> io::Result<Vec<u8>> {
        let mut packed = self.0.compress(entry)?;
        let length = u32::try_from(packed.len()).map_err(io::Error::other)?;
        packed.extend_from_slice(&length.to_le_bytes());
        Ok(packed)
    }
}

/// What was packed last of some bytes: an entry is all that is stored of a
/// document, so it is found without reading what tantivy writes before it.
pub fn at_end_of(stored: &[u8]) -> Option<&[u8]> {
    let (before, length) = stored.split_last_chunk()?;
    let start = before
        .len()
        .checked_sub(u32::from_le_bytes(*length) as usize)?;
    Some(&before[start..])
}

fn failed(code: usize) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, get_error_name(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: usize) -> Vec<u8> {
        format!("{{\"id\":\"xa.compiled.{number}\",\"terms\":[]}}").into_bytes()
    }

    fn packed(packing: &Packing, entry: &[u8]) -> Vec<u8> {
        packing.packer().unwrap().pack(entry).unwrap()
    }

    fn learned() -> Packing {
        Packing::learned(&(0..1_000).map(entry).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        for packing in [Packing::with(Vec::new()), learned()] {
            for entry in [Vec::new(), entry(7), b"y".repeat(100_000)] {
                let stored = [b"before".as_slice(), &packed(&packing, &entry)].concat();
                let packed = at_end_of(&stored).unwrap();
                assert_eq!(packing.unpack(packed).unwrap(), entry);
            }
            assert_eq!(at_end_of(b"not packed"), None);
        }
    }

    #[test]
    fn a_dictionary_makes_entries_smaller_and_is_needed() {
        let (with, without) = (learned(), Packing::with(Vec::new()));
        let small = packed(&with, &entry(2_000));
        let small = at_end_of(&small).unwrap();
        assert!(small.len() < packed(&without, &entry(2_000)).len());
        assert!(without.unpack(small).is_err());
    }

    #[test]
    fn what_is_damaged_is_not_unpacked() {
        let packing = learned();
        let whole = packed(&packing, &entry(2_000));
        let whole = at_end_of(&whole).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.to_vec();
            damaged[at] ^= 1;
            let unpacked = packing.unpack(&damaged);
            assert!(unpacked.is_err() || unpacked.is_ok_and(|it| it == entry(2_000)));
            assert!(packing.unpack(&whole[..at]).is_err());
        }
    }
}
