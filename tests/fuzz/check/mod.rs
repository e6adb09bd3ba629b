//! What must hold of a file whatever its bytes: it is read without a panic, each
//! of its records is accounted for, each letter and digit comes out once and
//! nowhere else, slices do not matter, and its cells can be read and written.
//!
//! The fuzzer makes up inputs for it, and a test replays those that were worth
//! keeping. An input is a byte that says how the file is made and pushed
//! ([`Way`]), and the file.

mod cells;
mod content;
mod split;
mod told;
mod way;

use told::Reading;
use way::Way;

/// Panics where something does not hold of this input.
pub fn check(input: &[u8]) {
    let Some((&way, bytes)) = input.split_first() else {
        return;
    };
    let way = Way::of(way);
    let file = way.file(bytes);
    let whole = Reading::of([&file[..]]);
    whole.is_accounted_for();
    for slice in way.slices(bytes.len()) {
        let (start, rest) = file.split_at(way.start());
        let sliced = Reading::of(std::iter::once(start).chain(rest.chunks(slice)));
        whole.is_same_as(&sliced, slice);
    }
    // What stands before a late file is the same each time.
    if way.start() == 0 {
        content::comes_from(&file, &whole);
        cells::can_be_read(&whole);
        split::agrees_with_csv(&file, &whole);
        split::comes_back(&whole, way);
    }
}
