//! Containers opened in the worker, by the program that the boot file brought in
//! beside this one: it has a memory of its own, so that whatever a damaged workbook
//! does to it, and however large it becomes, is over with it.

use crate::source::{Member, Sealed, Unpacked, Unpacking};
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

/// A container that is handed over, and the function that opens it.
struct Handed {
    open: Function,
    room: Uint8Array,
    filled: u32,
}

/// Makes room for a container of so many bytes; `None` where the program that opens
/// one is not there.
pub fn begin(size: u64) -> Option<Box<dyn Unpacking>> {
    // What the boot file left in the worker: room(size) gives bytes to fill, and
    // the function that opens what is in them.
    let room = Reflect::get(&js_sys::global(), &"vigieRoom".into()).ok()?;
    let room: Function = room.dyn_into().ok()?;
    let Ok(made) = room.call1(&JsValue::NULL, &(size as f64).into()) else {
        return Some(Box::new(NoRoom));
    };
    let made: Array = made.dyn_into().ok()?;
    Some(Box::new(Handed {
        room: made.get(0).dyn_into().ok()?,
        open: made.get(1).dyn_into().ok()?,
        filled: 0,
    }))
}

/// A container for which there is not even the memory to hold it.
struct NoRoom;

impl Unpacking for NoRoom {
    fn push(&mut self, _: &[u8]) {}

    fn open(self: Box<Self>) -> Result<Unpacked, Sealed> {
        Err(Sealed::Swollen)
    }
}

impl Unpacking for Handed {
    fn push(&mut self, bytes: &[u8]) {
        let end = (self.filled + bytes.len() as u32).min(self.room.length());
        let slice = self.room.subarray(self.filled, end);
        slice.copy_from(&bytes[..slice.length() as usize]);
        self.filled = end;
    }

    fn open(self: Box<Self>) -> Result<Unpacked, Sealed> {
        // A trap in there is an exception here.
        let answer = self.open.call0(&JsValue::NULL);
        let answer = answer.map_err(|_| Sealed::Damaged)?;
        if let Some(number) = answer.as_f64() {
            return Err(Sealed::of_number(number as u32));
        }
        understood(&answer).ok_or(Sealed::Damaged)
    }
}

/// `[[path, bytes], …]` and `[path, …]`.
fn understood(answer: &JsValue) -> Option<Unpacked> {
    let answer: &Array = answer.dyn_ref()?;
    let mut unpacked = Unpacked::default();
    for member in Array::from(&answer.get(0)).iter() {
        let member: Array = member.dyn_into().ok()?;
        let bytes: Uint8Array = member.get(1).dyn_into().ok()?;
        unpacked.members.push(Member {
            path: member.get(0).as_string()?,
            size: u64::from(bytes.length()),
            bytes: Box::new(move |from, to| bytes.subarray(from as u32, to as u32).to_vec()),
        });
    }
    let passed = Array::from(&answer.get(1));
    unpacked.passed = passed.iter().filter_map(|path| path.as_string()).collect();
    Some(unpacked)
}
