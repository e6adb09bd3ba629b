//! The cells of a file as French spreadsheets write them: `;` between them, a
//! decimal comma, days first. No cell here holds a `;`, a quote or a line end.

use crate::calendar::Day;

/// A file being written.
pub struct Sheet(Vec<u8>);

impl Sheet {
    /// A file with this header line; `bytes` is about how long it will be.
    pub fn new(header: &str, bytes: usize) -> Sheet {
        let mut sheet = Sheet(Vec::with_capacity(bytes));
        sheet.text(header).end();
        sheet
    }

    /// A cell of text; empty for nothing.
    pub fn text(&mut self, text: &str) -> &mut Sheet {
        self.0.extend_from_slice(text.as_bytes());
        self.next()
    }

    /// A whole number.
    pub fn number(&mut self, n: u32) -> &mut Sheet {
        self.digits(n, 1);
        self.next()
    }

    /// An identifier: a prefix and a number.
    pub fn code(&mut self, prefix: &str, n: usize) -> &mut Sheet {
        self.0.extend_from_slice(prefix.as_bytes());
        self.digits(n as u32, 5);
        self.next()
    }

    /// An amount in cents.
    pub fn money(&mut self, cents: i64) -> &mut Sheet {
        if cents < 0 {
            self.0.push(b'-');
        }
        let cents = cents.unsigned_abs() as u32;
        self.digits(cents / 100, 1);
        self.0.push(b',');
        self.digits(cents % 100, 2);
        self.next()
    }

    /// A day, empty for none.
    pub fn day(&mut self, day: Option<Day>) -> &mut Sheet {
        if let Some(day) = day {
            self.date(day);
        }
        self.next()
    }

    /// A day and the minute since its midnight, empty for none.
    pub fn time(&mut self, at: Option<(Day, u32)>) -> &mut Sheet {
        if let Some((day, minute)) = at {
            self.date(day);
            self.0.push(b' ');
            self.digits(minute / 60, 2);
            self.0.push(b':');
            self.digits(minute % 60, 2);
        }
        self.next()
    }

    /// Yes or no, empty for neither.
    pub fn flag(&mut self, yes: Option<bool>) -> &mut Sheet {
        self.text(yes.map_or("", |yes| if yes { "Oui" } else { "Non" }))
    }

    /// A phone number of ten digits, in pairs: a prefix of three pairs and the
    /// last four digits.
    pub fn phone(&mut self, prefix: &str, last: u32) -> &mut Sheet {
        self.0.extend_from_slice(prefix.as_bytes());
        self.0.push(b' ');
        self.digits(last / 100, 2);
        self.0.push(b' ');
        self.digits(last % 100, 2);
        self.next()
    }

    /// The end of a row.
    pub fn end(&mut self) {
        self.0.pop();
        self.0.extend_from_slice(b"\r\n");
    }

    /// The file in UTF-8.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }

    /// The file in Windows-1252, whose letters up to ÿ have the numbers of
    /// Unicode. There is no other sign in it.
    pub fn windows_1252(self) -> Vec<u8> {
        String::from_utf8_lossy(&self.0)
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect()
    }

    fn next(&mut self) -> &mut Sheet {
        self.0.push(b';');
        self
    }

    fn date(&mut self, day: Day) {
        let (year, month, day) = day.ymd();
        self.digits(day, 2);
        self.0.push(b'/');
        self.digits(month, 2);
        self.0.push(b'/');
        self.digits(year as u32, 4);
    }

    /// The digits of `n`, with zeros before them up to `width`.
    fn digits(&mut self, n: u32, width: usize) {
        let mut ten = [b'0'; 10];
        let (mut at, mut left) = (10, n);
        while left > 0 || 10 - at < width {
            at -= 1;
            ten[at] = b'0' + (left % 10) as u8;
            left /= 10;
        }
        self.0.extend_from_slice(&ten[at..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_the_french_way() {
        let mut sheet = Sheet::new("Été", 0);
        let day = Day::new(2024, 3, 7).expect("a day");
        sheet
            .money(-1_205)
            .money(123_456)
            .number(0)
            .code("C", 42)
            .day(Some(day))
            .day(None)
            .time(Some((day, 545)))
            .flag(Some(true))
            .flag(None)
            .phone("01 99 00", 907)
            .end();
        let row = "-12,05;1234,56;0;C00042;07/03/2024;;07/03/2024 09:05;Oui;;01 99 00 09 07";
        assert_eq!(
            String::from_utf8_lossy(&sheet.0),
            format!("Été\r\n{row}\r\n")
        );
    }

    #[test]
    fn a_file_has_the_encoding_that_was_asked() {
        assert_eq!(Sheet::new("Été", 0).windows_1252(), b"\xc9t\xe9\r\n");
        assert_eq!(Sheet::new("É", 0).bytes(), b"\xc3\x89\r\n");
    }
}
