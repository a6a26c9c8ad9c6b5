//! The records of an Excel 97 to 2003 stream, read without trusting a single length.
//!
//! Source: [MS-XLS]. calamine reads whole sheets into rectangles whose size the file dictates, and
//! indexes by offsets of the file; this reader does neither.

use super::Format;
use crate::SheetsError;

/// A record and the records that continue it.
pub(crate) struct Record<'a> {
    pub(crate) kind: u16,
    /// The data, in as many pieces as there are records.
    pub(crate) pieces: Vec<&'a [u8]>,
}

const CONTINUE: u16 = 0x003C;
/// Pieces of one record; each has up to 8 kB, and costs memory even when it is empty.
const MOST_PIECES: usize = 65_536;

/// Walks over records from an offset.
pub(crate) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub(crate) fn new(stream: &'a [u8], offset: usize) -> Self {
        Self {
            rest: stream.get(offset..).unwrap_or_default(),
        }
    }

    fn peek_kind(&self) -> Option<u16> {
        Some(u16::from_le_bytes(*self.rest.first_chunk::<2>()?))
    }

    fn take_one(&mut self) -> Option<(u16, &'a [u8])> {
        let head: [u8; 4] = *self.rest.first_chunk()?;
        let [a, b, c, d] = head;
        let length = usize::from(u16::from_le_bytes([c, d]));
        let data = self.rest.get(4..4 + length)?;
        self.rest = self.rest.get(4 + length..)?;
        Some((u16::from_le_bytes([a, b]), data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.take_one()?;
        let mut pieces = vec![data];
        while self.peek_kind() == Some(CONTINUE) && pieces.len() < MOST_PIECES {
            pieces.push(self.take_one()?.1);
        }
        Some(Record { kind, pieces })
    }
}

/// Reads fields out of a record, across its pieces.
pub(crate) struct Fields<'a> {
    pieces: std::vec::IntoIter<&'a [u8]>,
    current: &'a [u8],
}

/// The record ends before the field does.
pub(crate) struct TooShort;

impl From<TooShort> for SheetsError {
    fn from(_: TooShort) -> Self {
        Self::damaged(Format::Xls, "Workbook", "record-too-short")
    }
}

impl<'a> Fields<'a> {
    pub(crate) fn of(record: Record<'a>) -> Self {
        let mut pieces = record.pieces.into_iter();
        let current = pieces.next().unwrap_or_default();
        Self { pieces, current }
    }

    pub(crate) fn byte(&mut self) -> Result<u8, TooShort> {
        while self.current.is_empty() {
            self.current = self.pieces.next().ok_or(TooShort)?;
        }
        let (first, rest) = self.current.split_first().ok_or(TooShort)?;
        self.current = rest;
        Ok(*first)
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], TooShort> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.byte()?;
        }
        Ok(bytes)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, TooShort> {
        self.bytes().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, TooShort> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub(crate) fn f64(&mut self) -> Result<f64, TooShort> {
        self.bytes().map(f64::from_le_bytes)
    }

    /// Number of bytes left in the piece being read.
    pub(crate) fn left_in_piece(&self) -> usize {
        self.current.len()
    }

    fn skip(&mut self, count: usize) -> Result<(), TooShort> {
        for _ in 0..count {
            self.byte()?;
        }
        Ok(())
    }

    /// Reads a text of `length` signs that begins with its flags (`XLUnicodeRichExtendedString`).
    pub(crate) fn rich_text(&mut self, length: usize) -> Result<String, TooShort> {
        let flags = self.byte()?;
        let runs = if flags & 0x08 != 0 {
            usize::from(self.u16()?)
        } else {
            0
        };
        let extension = if flags & 0x04 != 0 {
            self.u32()? as usize
        } else {
            0
        };
        let text = self.signs(length, flags & 1 != 0)?;
        self.skip(runs.saturating_mul(4))?;
        self.skip(extension)?;
        Ok(text)
    }

    /// Reads signs; where a text goes on in the next record, that one begins with new flags.
    fn signs(&mut self, length: usize, mut wide: bool) -> Result<String, TooShort> {
        let mut units = Vec::new();
        for _ in 0..length {
            if self.current.is_empty() {
                wide = self.byte()? & 1 != 0;
            }
            units.push(if wide {
                self.u16()?
            } else {
                u16::from(self.byte()?)
            });
        }
        Ok(String::from_utf16_lossy(&units))
    }
}

/// Decodes the 30-bit packed numbers of RK records.
pub(crate) fn number_of_rk(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 {
        value / 100.0
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_unpacked() {
        assert!((number_of_rk((123 << 2) | 2) - 123.0).abs() < f64::EPSILON);
        assert!((number_of_rk((12_345 << 2) | 3) - 123.45).abs() < 1e-9);
        let half = u32::try_from(0.5f64.to_bits() >> 32).unwrap();
        assert!((number_of_rk(half) - 0.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_text_may_go_on_in_the_next_record_with_another_width() {
        let record = Record {
            kind: 0,
            pieces: vec![&[0, b'a', b'b'], &[1, b'c', 0, b'd', 0]],
        };
        assert_eq!(
            Fields::of(record).rich_text(4).ok(),
            Some("abcd".to_owned())
        );
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_walked_over(bytes: Vec<u8>) {
            for record in Records::new(&bytes, 0) {
                let _ = Fields::of(record).rich_text(9);
            }
        }
    }
}
