//! How messages travel: a serde format of bytes, written and read in the order
//! of the fields. Both ends are of one build, so no name and no version is in
//! it. What reads JSON back has code for every name of every type; this has
//! next to none, so the page can grow by types and stay small.
//!
//! Whole numbers are LEB128 (signed ones zigzag), doubles 8 bytes, texts, lists
//! and maps begin with their length, enums with the number of their variant. An
//! absent option, an empty list and a field that serde skips are all one 0: a
//! field may be skipped only where that is what it reads back as. What a message
//! must not use is what needs names: `untagged`, `flatten`, inner tags.

mod read;
mod write;

use crate::encode;
use read::Reader;
use serde::de::{self, DeserializeOwned};
use serde::ser::Serialize;
use std::fmt;
use write::Writer;

/// `value` as bytes; `None` where it uses what the format does not have.
pub fn to_bytes<T: Serialize>(value: &T) -> Option<Vec<u8>> {
    let mut writer = Writer(Vec::new());
    encode::write(value, &mut writer).then_some(writer.0)
}

/// What [`to_bytes`] wrote of a `T`; `None` for anything else.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader(bytes);
    let value = T::deserialize(&mut reader).ok()?;
    reader.0.is_empty().then_some(value)
}

/// Not what was written. No reason: it would be a bug of this file.
#[derive(Debug)]
struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a message")
    }
}

impl std::error::Error for Broken {}

impl de::Error for Broken {
    fn custom<T: fmt::Display>(_: T) -> Broken {
        Broken
    }
    // The provided ones would word a reason first.
    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Broken {
        Broken
    }
    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Broken {
        Broken
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Broken {
        Broken
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Broken {
        Broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[track_caller]
    fn returns<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: T) {
        let bytes = to_bytes(&value).expect("bytes");
        assert_eq!(from_bytes::<T>(&bytes), Some(value), "{bytes:?}");
        for end in 0..bytes.len() {
            assert_eq!(from_bytes::<T>(&bytes[..end]), None, "{end} of {bytes:?}");
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for n in [0, 1, 127, 128, 300, u64::MAX] {
            returns(n);
            returns((n.cast_signed(), -n.cast_signed() / 2));
        }
        returns([0.1, -0.0, f64::MAX]);
        returns(('é', true, "déjà".to_owned(), 7u8, -7i32));
        returns(vec![Some("a".to_owned()), None, Some(String::new())]);
        returns(BTreeMap::from([
            ("a".to_owned(), vec![1u32]),
            (String::new(), vec![]),
        ]));
        returns(Ok::<(u8, Option<Option<i8>>), String>((1, Some(None))));
    }

    #[derive(Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Skips {
        #[serde(skip_serializing_if = "Option::is_none")]
        a: Option<u8>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        b: Vec<u8>,
        c: u8,
    }

    #[test]
    fn a_skipped_field_is_what_it_was() {
        let skipped = Skips::default();
        assert_eq!(to_bytes(&skipped), Some(vec![0, 0, 0]));
        returns(skipped);
        returns(Skips {
            a: Some(0),
            b: vec![9],
            c: 3,
        });
    }

    #[test]
    fn nothing_else_is_read() {
        assert_eq!(from_bytes::<u8>(&[1, 2]), None, "bytes left over");
        assert_eq!(from_bytes::<u8>(&[128, 2]), None, "256");
        assert_eq!(from_bytes::<String>(&[1, 255]), None, "no UTF-8");
        assert_eq!(from_bytes::<u64>(&[255; 11]), None, "no end");
    }
}
