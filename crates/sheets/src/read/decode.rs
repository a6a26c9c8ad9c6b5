//! Encodings of delimited text: marks first, then UTF-8 if it holds, then a guess.

use std::io::{self, Read};
use std::sync::Arc;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How the encoding was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// By a byte order mark, or because the whole file is sound UTF-8.
    Known,
    Guessed,
}

const GUESSED_FROM: usize = 1 << 20;

/// Finds the encoding of a text file.
pub(crate) fn find_encoding(bytes: &[u8]) -> (&'static Encoding, Certainty) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, Certainty::Known);
    }
    if let Some(encoding) = looks_like_utf16(bytes) {
        return (encoding, Certainty::Guessed);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, Certainty::Known);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..GUESSED_FROM).unwrap_or(bytes), true);
    (
        detector.guess(None, Utf8Detection::Deny),
        Certainty::Guessed,
    )
}

/// Recognises UTF-16 by its mark, or by the zero bytes that Latin letters have in it.
pub(crate) fn looks_like_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let head = bytes.get(..512).unwrap_or(bytes);
    let pairs = head.chunks_exact(2);
    let total = pairs.len();
    let is_sign = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, 9 | 10 | 13 | 32..));
    let zero_in = |wanted: usize| {
        head.chunks_exact(2)
            .filter(|pair| pair.get(wanted) == Some(&0) && is_sign(pair.get(1 - wanted)))
            .count()
    };
    if total < 4 {
        return None;
    }
    match (zero_in(0) * 10 > total * 4, zero_in(1) * 10 > total * 4) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

const CHUNK: usize = 32 << 10;

/// Decodes a file into UTF-8 with line feeds as it is read, so that only one copy of it is in memory.
pub(crate) struct Utf8Reader {
    bytes: Arc<[u8]>,
    at: usize,
    decoder: Decoder,
    decoded: Vec<u8>,
    given: usize,
    ended: bool,
    after_return: bool,
    /// Whether a sign had to be replaced.
    pub(crate) lossy: bool,
}

impl Utf8Reader {
    pub(crate) fn new(bytes: Arc<[u8]>, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self {
            bytes,
            at: 0,
            decoder,
            decoded: Vec::new(),
            given: 0,
            ended: false,
            after_return: false,
            lossy: false,
        }
    }

    fn decode_more(&mut self) {
        let chunk = self.bytes.get(self.at..).unwrap_or_default();
        let chunk = chunk.get(..CHUNK).unwrap_or(chunk);
        let last = self.at + chunk.len() == self.bytes.len();
        self.decoded.resize(CHUNK * 4, 0);
        let (result, read, written, lossy) =
            self.decoder.decode_to_utf8(chunk, &mut self.decoded, last);
        self.decoded.truncate(written);
        self.unify_line_ends();
        self.given = 0;
        self.at += read;
        self.lossy |= lossy;
        self.ended = last && result == CoderResult::InputEmpty;
    }
}

impl Utf8Reader {
    /// Makes every line end a line feed, so that lines can be counted.
    fn unify_line_ends(&mut self) {
        if !self.after_return && memchr::memchr(b'\r', &self.decoded).is_none() {
            return;
        }
        let mut after_return = self.after_return;
        self.decoded.retain_mut(|byte| {
            let second_half = after_return && *byte == b'\n';
            after_return = *byte == b'\r';
            if after_return {
                *byte = b'\n';
            }
            !second_half
        });
        self.after_return = after_return;
    }
}

impl Read for Utf8Reader {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        while self.given == self.decoded.len() && !self.ended {
            self.decode_more();
        }
        let ready = self.decoded.get(self.given..).unwrap_or_default();
        let count = ready.len().min(target.len());
        for (to, from) in target.iter_mut().zip(ready) {
            *to = *from;
        }
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        let (encoding, _) = find_encoding(bytes);
        let mut text = String::new();
        Utf8Reader::new(bytes.into(), encoding)
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "Región;Größe\nEspaña;12\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(text.as_bytes()), text);
        assert_eq!(decoded(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), text);
        assert_eq!(decoded(&[&[0xFF, 0xFE], &little[..]].concat()), text);
        assert_eq!(decoded(&[&[0xFE, 0xFF], &big[..]].concat()), text);
        assert_eq!(decoded(&little), text);
        assert_eq!(decoded(&encoding_rs::WINDOWS_1252.encode(text).0), text);
    }

    #[test]
    fn east_asian_encodings_are_guessed() {
        let text =
            "顧客名,テナント,状態,理由\n株式会社架空丸,本番環境,ブロック中,インフラストラクチャ\n";
        assert_eq!(decoded(&encoding_rs::SHIFT_JIS.encode(text).0), text);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_decoded(bytes: Vec<u8>) {
            decoded(&bytes);
        }
    }
}
