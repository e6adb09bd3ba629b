//! Files that hold files: workbooks and archives. What opens them is given from
//! outside, natively the module `unpack`, in the browser the same as a program
//! of its own; here stands what comes of it.

/// Something that opens one container.
pub trait Unpacking {
    /// Takes the next bytes.
    fn push(&mut self, bytes: &[u8]);
    /// Opens it, once all bytes are there.
    fn open(self: Box<Self>) -> Result<Unpacked, Sealed>;
}

/// What a container holds.
#[derive(Default)]
pub struct Unpacked {
    /// The files that may be tables.
    pub members: Vec<Member>,
    /// The paths of what is none.
    pub passed: Vec<String>,
}

/// A file in a container, unpacked.
pub struct Member {
    /// Its path in there, unique.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its bytes `[from, to)`, both at most its size.
    pub bytes: Box<dyn Fn(usize, usize) -> Vec<u8>>,
}

/// Why a container stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealed {
    /// It is cut, or not what its first bytes say.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It would become far larger than it is.
    Swollen,
    /// There is nothing to open it with.
    Unopened,
}

impl Sealed {
    /// The refusal of that number, as `vigie-unpack` numbers them; any other is that
    /// of a program which ended.
    pub fn of_number(number: u32) -> Sealed {
        match number {
            2 => Sealed::Locked,
            3 => Sealed::Swollen,
            _ => Sealed::Damaged,
        }
    }
}

/// Whether a file that begins so is a container: an archive or a workbook.
pub fn is_container(start: &[u8]) -> bool {
    const MAGIC: [&[u8]; 4] = [
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x1f\x8b",
        b"\xd0\xcf\x11\xe0",
    ];
    MAGIC.iter().any(|magic| start.starts_with(magic))
}
