//! The words for how a file was read, and for what speaks for it.

use crate::text::words::ReadingWords;

/// See [`ReadingWords`].
pub const READING: ReadingWords = ReadingWords {
    read_as: "Read as {}",
    no_headers: "no headers",
    encoding: "Encoding",
    delimiter: "Delimiter",
    header_line: "Headers on line",
    header_hint: "Empty: as recognised. 0: the file has none.",
    recognised: "As recognised",
    other: "As recognised: {}",
    table_of: "table {} of {}",
    split: ["{} row of {} has {} cells.", "{} rows of {} have {} cells."],
    typed: "{} of the cells are numbers, dates or addresses.",
    one_column: "Nothing parts the rows into cells: this is one column.",
    with: "With “{}”: {}",
    marked: "The file begins with the mark of {}.",
    zeros: "Every second byte is zero, as in {}.",
    valid: [
        "The {} looked at are valid UTF-8, with {} accent or sign.",
        "The {} looked at are valid UTF-8, with {} accents or signs.",
    ],
    mostly: [
        "The {} looked at are UTF-8 but for {} place.",
        "The {} looked at are UTF-8 but for {} places.",
    ],
    ascii: "No accent in the {} looked at: every encoding gives the same text.",
    reads_well: "“{}” reads well as {}; ",
    would_be: "as {} it would be “{}”.",
    for_information: "For information",
    save_rejected: "Save the rejected rows (CSV)",
    rejected: ["line", "reason", "column"],
};
