//! What was taught as bytes, and back.

use desbloqueo_domain::code::Code;

use crate::classes::{Class, Classes};
use crate::linear::{Linear, Vocabulary};
use crate::taught::{Note, Taught};

/// Changes whenever what the numbers mean does: features, groups, layout.
const MARK: &[u8; 8] = b"coach-02";

/// Bytes that are not what this version of the program wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no model of this version of the coach")]
pub struct NotAModel;

/// Writes numbers and texts one after another.
#[derive(Debug, Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// Begins with a mark of eight bytes.
    pub fn marked(mark: &[u8; 8]) -> Self {
        Self(mark.to_vec())
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Writes a number below 2³².
    pub fn number(&mut self, number: usize) {
        self.0
            .extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
    }

    /// Writes a text with its length.
    pub fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend(text.as_bytes());
    }

    /// Writes a list of numbers with its length.
    pub fn numbers(&mut self, numbers: &[u32]) {
        self.number(numbers.len());
        self.0
            .extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    }

    /// Writes a list of fractions with its length.
    pub fn fractions(&mut self, fractions: &[f32]) {
        self.number(fractions.len());
        self.0
            .extend(fractions.iter().flat_map(|number| number.to_le_bytes()));
    }

    /// Writes a model.
    pub fn linear(&mut self, linear: &Linear) {
        self.number(linear.classes);
        self.fractions(&linear.bias);
        self.numbers(&linear.starts);
        self.fractions(&linear.steps);
        self.number(linear.entry_classes.len());
        self.0.extend(
            linear
                .entry_classes
                .iter()
                .flat_map(|class| class.to_le_bytes()),
        );
        self.number(linear.entry_weights.len());
        self.0.extend(
            linear
                .entry_weights
                .iter()
                .flat_map(|weight| weight.to_le_bytes()),
        );
    }
}

/// Reads what a [`Writer`] wrote.
#[derive(Debug)]
pub struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    /// Begins after the mark, which must be there.
    pub fn marked(bytes: &'b [u8], mark: &[u8; 8]) -> Result<Self, NotAModel> {
        bytes.strip_prefix(mark).map(Self).ok_or(NotAModel)
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], NotAModel> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(NotAModel)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Reads a number.
    pub fn number(&mut self) -> Result<usize, NotAModel> {
        let bytes = self.take(4)?.try_into().map_err(|_| NotAModel)?;
        usize::try_from(u32::from_le_bytes(bytes)).map_err(|_| NotAModel)
    }

    fn fraction(&mut self) -> Result<f32, NotAModel> {
        let bytes = self.take(4)?.try_into().map_err(|_| NotAModel)?;
        Ok(f32::from_le_bytes(bytes))
    }

    /// Reads a text.
    pub fn text(&mut self) -> Result<String, NotAModel> {
        let length = self.number()?;
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes)
            .map(str::to_owned)
            .map_err(|_| NotAModel)
    }

    fn list<T, const SIZE: usize>(
        &mut self,
        read: fn([u8; SIZE]) -> T,
    ) -> Result<Vec<T>, NotAModel> {
        let length = self.number()?;
        let bytes = self.take(length.checked_mul(SIZE).ok_or(NotAModel)?)?;
        Ok(bytes
            .chunks_exact(SIZE)
            .filter_map(|chunk| chunk.try_into().ok().map(read))
            .collect())
    }

    /// Reads a list of numbers.
    pub fn numbers(&mut self) -> Result<Vec<u32>, NotAModel> {
        self.list(u32::from_le_bytes)
    }

    /// Reads a list of fractions.
    pub fn fractions(&mut self) -> Result<Vec<f32>, NotAModel> {
        self.list(f32::from_le_bytes)
    }

    /// Reads a code.
    pub fn code(&mut self) -> Result<Code, NotAModel> {
        Code::parse(&self.text()?).map_err(|_| NotAModel)
    }

    /// Reads a list whose length stands before it.
    pub fn many<T>(
        &mut self,
        read: fn(&mut Self) -> Result<T, NotAModel>,
    ) -> Result<Vec<T>, NotAModel> {
        let length = self.number()?;
        (0..length).map(|_| read(self)).collect()
    }

    /// Reads a model.
    pub fn linear(&mut self) -> Result<Linear, NotAModel> {
        Ok(Linear {
            classes: self.number()?,
            bias: self.fractions()?,
            starts: self.numbers()?,
            steps: self.fractions()?,
            entry_classes: self.list(u16::from_le_bytes)?,
            entry_weights: self.list(i8::from_le_bytes)?,
        })
    }

    fn optional_code(&mut self) -> Result<Option<Code>, NotAModel> {
        let text = self.text()?;
        if text.is_empty() {
            return Ok(None);
        }
        Code::parse(&text).map(Some).map_err(|_| NotAModel)
    }

    fn class(&mut self) -> Result<Class, NotAModel> {
        Ok(Class {
            l1: self.code()?,
            l2: self.optional_code()?,
            details: self.number()?..self.number()?,
        })
    }

    fn note(&mut self) -> Result<Note, NotAModel> {
        let mut small = || u32::try_from(self.number()?).map_err(|_| NotAModel);
        let (language, reading, detail) = (small()?, small()?, small()?);
        Ok(Note {
            language,
            reading,
            detail,
            text: self.text()?,
            stems: self.numbers()?,
            length: self.fraction()?,
        })
    }
}

fn code_or_nothing(code: Option<&Code>) -> &str {
    code.map_or("", Code::as_str)
}

impl Taught {
    /// All of it as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::marked(MARK);
        writer.text(&self.pack);
        writer.number(self.languages.len());
        for language in &self.languages {
            writer.text(language);
        }
        writer.number(self.classes.readings.len());
        for class in &self.classes.readings {
            writer.text(class.l1.as_str());
            writer.text(code_or_nothing(class.l2.as_ref()));
            writer.number(class.details.start);
            writer.number(class.details.end);
        }
        writer.number(self.classes.details.len());
        for detail in &self.classes.details {
            writer.text(code_or_nothing(detail.as_ref()));
        }
        writer.numbers(&self.vocabulary.features);
        writer.fractions(&self.vocabulary.rarity);
        writer.linear(&self.statuses);
        writer.linear(&self.details);
        writer.number(self.notes.len());
        for note in &self.notes {
            for number in [note.language, note.reading, note.detail] {
                writer.0.extend(number.to_le_bytes());
            }
            writer.text(&note.text);
            writer.numbers(&note.stems);
            writer.0.extend(note.length.to_le_bytes());
        }
        writer.into_bytes()
    }

    /// Reads them again.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAModel> {
        let mut reader = Reader::marked(bytes, MARK)?;
        Ok(Self {
            pack: reader.text()?,
            languages: reader.many(Reader::text)?,
            classes: Classes {
                readings: reader.many(Reader::class)?,
                details: reader.many(Reader::optional_code)?,
            },
            vocabulary: Vocabulary::new(reader.numbers()?, reader.fractions()?),
            statuses: reader.linear()?,
            details: reader.linear()?,
            notes: reader.many(Reader::note)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let playbook = desbloqueo_playbook::built_in("generic").unwrap().unwrap();
        let taught = crate::taught::Teaching::of(&playbook).teach();
        let bytes = taught.to_bytes();
        assert_eq!(Taught::from_bytes(&bytes), Ok(taught));
    }

    #[test]
    fn other_bytes_are_refused_wherever_they_end() {
        assert_eq!(Taught::from_bytes(b"nothing"), Err(NotAModel));
        let bytes = Taught::default().to_bytes();
        for end in 0..bytes.len() {
            assert_eq!(Taught::from_bytes(&bytes[..end]), Err(NotAModel), "{end}");
        }
    }
}
