//! Containers opened by a call, as it is natively.

use super::{Member, Sealed, Unpacked, Unpacking};

/// A container whose bytes are gathered.
#[derive(Default)]
pub struct Direct(Vec<u8>);

impl Unpacking for Direct {
    fn push(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn open(self: Box<Self>) -> Result<Unpacked, Sealed> {
        let contents = crate::unpack::open(&self.0);
        let contents = contents.map_err(|refusal| Sealed::of_number(refusal as u32))?;
        let members = contents.members.into_iter().map(|member| Member {
            path: member.path,
            size: member.bytes.len() as u64,
            bytes: Box::new(move |from, to| member.bytes[from..to].to_vec()),
        });
        Ok(Unpacked {
            members: members.collect(),
            passed: contents.passed,
        })
    }
}
