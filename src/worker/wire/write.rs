//! Values to bytes. What they look like is told in [`super`].

use crate::encode::{Format, Shape};

/// What is written so far.
pub(super) struct Writer(pub(super) Vec<u8>);

impl Format for Writer {
    fn is_for_people(&self) -> bool {
        false
    }
    fn unsigned(&mut self, mut n: u64) {
        while n >= 128 {
            self.0.push(n as u8 | 128);
            n >>= 7;
        }
        self.0.push(n as u8);
    }
    fn signed(&mut self, n: i64) {
        self.unsigned((n << 1 ^ n >> 63).cast_unsigned());
    }
    fn double(&mut self, x: f64) {
        self.0.extend_from_slice(&x.to_le_bytes());
    }
    fn truth(&mut self, yes: bool) {
        self.unsigned(yes.into());
    }
    fn text(&mut self, text: &str) {
        self.unsigned(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }
    fn absent(&mut self) {
        self.unsigned(0);
    }
    fn present(&mut self) {
        self.unsigned(1);
    }
    fn variant(&mut self, index: u32, _: &str) {
        self.unsigned(index.into());
    }
    fn open_variant(&mut self, index: u32, _: &str) {
        self.unsigned(index.into());
    }
    fn close_variant(&mut self) {}
    fn open(&mut self, shape: Shape, length: Option<usize>) -> bool {
        match (shape, length) {
            (Shape::Tuple | Shape::Fields, _) => {}
            (Shape::List | Shape::Map, Some(length)) => self.unsigned(length as u64),
            (Shape::List | Shape::Map, None) => return false,
        }
        true
    }
    fn next(&mut self) {}
    fn value(&mut self) {}
    fn field(&mut self, _: &str) {}
    fn skipped(&mut self) {
        self.unsigned(0);
    }
    fn close(&mut self, _: Shape) {}
}
