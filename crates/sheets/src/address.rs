//! Where a cell is, said the way a spreadsheet program says it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The address of a cell, printed as `C14`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The row as people count it, from one.
    pub row: u32,
    /// The column counted from zero: `A` is 0.
    pub column: u32,
}

impl Address {
    /// Makes the address of `column` (from zero) in `row` (from one).
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Gives the letters of the column, `A` to `XFD` and beyond.
    pub fn column_letters(self) -> String {
        column_letters(self.column)
    }
}

/// Gives the letters of a column counted from zero.
pub(crate) fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.column_letters(), self.row)
    }
}

/// The text is not a letter-and-number address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not-an-address")]
pub struct NotAnAddress;

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let digits_at = text
            .find(|c: char| c.is_ascii_digit())
            .ok_or(NotAnAddress)?;
        let (letters, digits) = text.split_at(digits_at);
        let mut column: u32 = 0;
        for letter in letters.chars() {
            let value = letter
                .to_ascii_uppercase()
                .to_digit(36)
                .filter(|v| *v >= 10);
            let value = value.ok_or(NotAnAddress)? - 9;
            column = column
                .checked_mul(26)
                .and_then(|c| c.checked_add(value))
                .ok_or(NotAnAddress)?;
        }
        let row = digits.parse().map_err(|_| NotAnAddress)?;
        let column = column.checked_sub(1).ok_or(NotAnAddress)?;
        Ok(Self { row, column })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// A cell of a named sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The name of the sheet.
    pub sheet: String,
    /// The cell in it.
    pub address: Address,
}

impl Place {
    /// Makes the place of a cell.
    pub fn new(sheet: impl Into<String>, address: Address) -> Self {
        Self {
            sheet: sheet.into(),
            address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let names = [
            (0, "A1"),
            (25, "Z1"),
            (26, "AA1"),
            (701, "ZZ1"),
            (702, "AAA1"),
            (16_383, "XFD1"),
        ];
        for (column, name) in names {
            assert_eq!(Address::new(1, column).to_string(), name);
            assert_eq!(name.parse::<Address>(), Ok(Address::new(1, column)));
        }
        for broken in ["", "A", "1", "Ä1", "A1B", "ZZZZZZZZZZ1", "A-1"] {
            assert_eq!(broken.parse::<Address>(), Err(NotAnAddress), "{broken}");
        }
    }

    proptest::proptest! {
        #[test]
        fn an_address_survives_printing(row: u32, column in 0u32..u32::MAX) {
            let address = Address::new(row, column);
            proptest::prop_assert_eq!(address.to_string().parse(), Ok(address));
        }
    }
}
