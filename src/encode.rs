//! How plain data is written down: one serde serializer for every format, so
//! that each type has its code for being written once, not once a format.
//!
//! What a format looks like is its own (`json`, `worker::wire`). Not here: what
//! no format of ours has, which is bytes without a length, and lists and maps
//! whose length nobody knows before in a format that says it first.

use serde::ser::{self, Serialize};
use std::fmt;

/// What a format writes, called in the order in which it is to stand there.
pub trait Format {
    /// Whether people read it: how a figure is written depends on that.
    fn is_for_people(&self) -> bool;
    /// A whole number.
    fn unsigned(&mut self, n: u64);
    /// A whole number.
    fn signed(&mut self, n: i64);
    /// A double.
    fn double(&mut self, x: f64);
    /// Yes or no.
    fn truth(&mut self, yes: bool);
    /// Text.
    fn text(&mut self, text: &str);
    /// The text that follows is a number as someone wrote it.
    fn as_written(&mut self) {}
    /// An option without a value.
    fn absent(&mut self);
    /// An option whose value follows.
    fn present(&mut self);
    /// A variant that holds nothing, by number and by name.
    fn variant(&mut self, index: u32, name: &str);
    /// A variant whose value follows.
    fn open_variant(&mut self, index: u32, name: &str);
    /// It ends.
    fn close_variant(&mut self);
    /// Values begin, or keys and values; how many, where that is not known from
    /// the type. Whether the format can do without knowing.
    fn open(&mut self, shape: Shape, length: Option<usize>) -> bool;
    /// A value follows, or the key of one.
    fn next(&mut self);
    /// The value of the key follows.
    fn value(&mut self);
    /// The value of a field follows.
    fn field(&mut self, name: &str);
    /// A field is not written.
    fn skipped(&mut self);
    /// They end.
    fn close(&mut self, shape: Shape);
}

/// The name of a type whose text is a number as someone wrote it.
pub const AS_WRITTEN: &str = "number as written";

/// What is put together of several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Values, however many.
    List,
    /// Values, as many as the type has.
    Tuple,
    /// Keys and values, however many.
    Map,
    /// Fields, as the type has them.
    Fields,
}

/// What cannot be written. No reason: it would be a bug of the type's.
#[derive(Debug)]
pub struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot be written")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Unwritable {
        Unwritable
    }
}

type Written = Result<(), Unwritable>;

/// Writes `value` in a format; whether all of it could be.
pub fn write<T: Serialize + ?Sized>(value: &T, format: &mut dyn Format) -> bool {
    value.serialize(Encoder(format)).is_ok()
}

struct Encoder<'a>(&'a mut dyn Format);

/// Something that is put together, and not yet whole.
struct Parts<'a> {
    format: &'a mut dyn Format,
    shape: Shape,
    /// Whether a variant holds it.
    held: bool,
}

impl<'a> Encoder<'a> {
    fn open(self, shape: Shape, length: Option<usize>) -> Result<Parts<'a>, Unwritable> {
        let opened = self.0.open(shape, length);
        opened
            .then_some(self.0)
            .ok_or(Unwritable)
            .map(|format| Parts {
                format,
                shape,
                held: false,
            })
    }

    fn open_held(self, shape: Shape, index: u32, name: &str) -> Result<Parts<'a>, Unwritable> {
        self.0.open_variant(index, name);
        let parts = self.open(shape, None)?;
        Ok(Parts {
            held: true,
            ..parts
        })
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty as $how:ident),*) => {
        $(fn $method(self, n: $type) -> Written {
            self.0.$how(n.into());
            Ok(())
        })*
    };
}

impl<'a> ser::Serializer for Encoder<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    numbers!(serialize_u8 u8 as unsigned, serialize_u16 u16 as unsigned);
    numbers!(serialize_u32 u32 as unsigned, serialize_u64 u64 as unsigned);
    numbers!(serialize_i8 i8 as signed, serialize_i16 i16 as signed);
    numbers!(serialize_i32 i32 as signed, serialize_i64 i64 as signed);
    numbers!(serialize_f32 f32 as double, serialize_f64 f64 as double);
    numbers!(serialize_bool bool as truth);

    fn serialize_char(self, c: char) -> Written {
        self.0.text(c.encode_utf8(&mut [0; 4]));
        Ok(())
    }
    fn serialize_str(self, text: &str) -> Written {
        self.0.text(text);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unwritable)
    }
    fn serialize_none(self) -> Written {
        self.0.absent();
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        self.0.present();
        value.serialize(self)
    }
    fn serialize_unit(self) -> Written {
        Err(Unwritable)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(Unwritable)
    }
    fn serialize_unit_variant(self, _: &'static str, index: u32, name: &'static str) -> Written {
        self.0.variant(index, name);
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Written {
        if name == AS_WRITTEN {
            self.0.as_written();
        }
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        name: &'static str,
        value: &T,
    ) -> Written {
        self.0.open_variant(index, name);
        value.serialize(Encoder(self.0))?;
        self.0.close_variant();
        Ok(())
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Parts<'a>, Unwritable> {
        self.open(Shape::List, length)
    }
    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Unwritable> {
        self.open(Shape::Tuple, None)
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Unwritable> {
        self.open(Shape::Tuple, None)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Unwritable> {
        self.open_held(Shape::Tuple, index, name)
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Parts<'a>, Unwritable> {
        self.open(Shape::Map, length)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Unwritable> {
        self.open(Shape::Fields, None)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Unwritable> {
        self.open_held(Shape::Fields, index, name)
    }
    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Written {
        self.0.text(&value.to_string());
        Ok(())
    }
    fn is_human_readable(&self) -> bool {
        self.0.is_for_people()
    }
}

impl Parts<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.format.next();
        value.serialize(Encoder(self.format))
    }

    fn close(self) -> Written {
        self.format.close(self.shape);
        if self.held {
            self.format.close_variant();
        }
        Ok(())
    }
}

macro_rules! elements {
    ($($part:ident $method:ident),*) => {
        $(impl ser::$part for Parts<'_> {
            type Ok = ();
            type Error = Unwritable;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                self.element(value)
            }
            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

macro_rules! fields {
    ($($part:ident),*) => {
        $(impl ser::$part for Parts<'_> {
            type Ok = ();
            type Error = Unwritable;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Written {
                self.format.field(name);
                value.serialize(Encoder(self.format))
            }
            fn skip_field(&mut self, _: &'static str) -> Written {
                self.format.skipped();
                Ok(())
            }
            fn end(self) -> Written {
                self.close()
            }
        })*
    };
}

elements!(SerializeSeq serialize_element, SerializeTuple serialize_element);
elements!(SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field);
fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unwritable;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.element(key)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.format.value();
        value.serialize(Encoder(self.format))
    }
    fn end(self) -> Written {
        self.close()
    }
}
