//! The first byte of an input: what becomes of the others before they are read.

/// How a file is made of an input's bytes, and in which slices it is pushed.
#[derive(Clone, Copy)]
pub struct Way(u8);

/// More than is looked at before the first record is split.
const START: usize = 70 << 10;

impl Way {
    /// The four lower bits choose a slice, the upper ones among plain, late and
    /// wide files.
    pub fn of(byte: u8) -> Way {
        Way(byte)
    }

    /// The file: the bytes as they are; behind 70 KiB of plain rows, so that they
    /// come when everything but their encoding is decided; or each of them made a
    /// unit of UTF-16, so that changes of one byte are changes of one character.
    pub fn file(self, bytes: &[u8]) -> Vec<u8> {
        match self.0 >> 4 {
            4 | 5 => {
                let row = b"C0001,ann@example.com,12.50,2024-06-10\n";
                let rows = row.repeat(self.start() / row.len() + 1);
                let header = b"customer_id,email,amount,order_date\n";
                let start = [&header[..], &rows[..]].concat();
                [&start[..self.start()], bytes].concat()
            }
            6 => [b"\xff\xfe", &wide(bytes, u16::to_le_bytes)[..]].concat(),
            7 => wide(bytes, u16::to_be_bytes),
            _ => bytes.to_vec(),
        }
    }

    /// How many bytes stand before those of the input.
    pub fn start(self) -> usize {
        match self.0 >> 4 {
            4 | 5 => START,
            _ => 0,
        }
    }

    /// How many bytes are pushed at once, of so many: one by one where these are
    /// few, and a few at once.
    pub fn slices(self, bytes: usize) -> [usize; 2] {
        let few = if bytes < 1 << 10 { 1 } else { 47 };
        [few, 2 + usize::from(self.0 & 15)]
    }

    /// One of four, by the same byte.
    pub fn pick(self, of: [u8; 4]) -> u8 {
        of[usize::from(self.0 & 3)]
    }
}

/// Each byte as a unit of UTF-16.
fn wide(bytes: &[u8], unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    bytes.iter().flat_map(|b| unit(u16::from(*b))).collect()
}
