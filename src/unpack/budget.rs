//! How large a container may become: a small file that unfolds into gigabytes (a
//! "zip bomb") ends here and not with the memory of whoever dropped it.

use super::Refusal;
use std::io::Read;

/// How large a container may become.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of all that is unfolded, one inside the other counted each.
    pub total: u64,
    /// So many times its own size, beyond [`Limits::free`] bytes.
    pub ratio: u64,
    /// Below this, nobody asks for the ratio.
    pub free: u64,
}

/// Half a gigabyte, what a worker's memory can hold besides the rest. Exports become
/// 5 to 60 times smaller when they are compressed; zeros 1,000 times.
pub const LIMITS: Limits = Limits {
    total: 512 << 20,
    ratio: 400,
    free: 32 << 20,
};

/// How many members are opened, and how many names are told.
pub const MEMBERS: usize = 2_000;

/// What is left of the limits.
pub struct Budget {
    left: u64,
    members: usize,
}

impl Budget {
    /// For a container of so many bytes.
    pub fn new(limits: Limits, size: usize) -> Budget {
        let by_ratio = (size as u64).saturating_mul(limits.ratio);
        Budget {
            left: limits.total.min(by_ratio.max(limits.free)),
            members: MEMBERS,
        }
    }

    /// Takes so many bytes of it.
    pub fn spend(&mut self, bytes: u64) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(bytes).ok_or(Refusal::Swollen)?;
        Ok(())
    }

    /// Whether so many bytes are left.
    pub fn allows(&self, bytes: u64) -> Result<(), Refusal> {
        if bytes > self.left {
            return Err(Refusal::Swollen);
        }
        Ok(())
    }

    /// Counts a member.
    pub fn one_more(&mut self) -> Result<(), Refusal> {
        self.members = self.members.checked_sub(1).ok_or(Refusal::Swollen)?;
        Ok(())
    }

    /// All that a reader gives, handed to `each` as it comes.
    pub fn drain(
        &mut self,
        mut reader: impl Read,
        mut each: impl FnMut(&[u8]),
    ) -> Result<(), Refusal> {
        let mut piece = vec![0; 64 << 10];
        loop {
            let length = reader.read(&mut piece).map_err(|_| Refusal::Damaged)?;
            if length == 0 {
                return Ok(());
            }
            self.spend(length as u64)?;
            each(&piece[..length]);
        }
    }

    /// All that a reader gives.
    pub fn read(&mut self, reader: impl Read) -> Result<Vec<u8>, Refusal> {
        let mut bytes = Vec::new();
        self.drain(reader, |piece| bytes.extend_from_slice(piece))?;
        Ok(bytes)
    }
}
