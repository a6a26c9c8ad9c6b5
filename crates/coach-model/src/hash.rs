//! Hashes of features: the same in every build and on every machine, unlike the standard library's.

/// A feature by its hash; two features that share one share their weight, which is rare and does little harm.
pub type Feature = u32;

/// FNV-1a over 64 bits, in pieces.
#[derive(Debug, Clone, Copy)]
pub struct Hash(u64);

impl Hash {
    /// A hash of features of one kind.
    pub fn of_kind(kind: u8) -> Self {
        Self(0xcbf2_9ce4_8422_2325).byte(kind)
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    /// Adds a text.
    pub fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte)
    }

    /// Adds a character.
    pub fn character(self, character: char) -> Self {
        u32::from(character)
            .to_le_bytes()
            .into_iter()
            .fold(self, Self::byte)
    }

    /// Adds a number.
    pub fn number(self, number: u32) -> Self {
        number.to_le_bytes().into_iter().fold(self, Self::byte)
    }

    /// The feature.
    pub fn feature(self) -> Feature {
        let mixed = self.0 ^ (self.0 >> 29);
        let mixed = mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let [a, b, c, d, ..] = (mixed ^ (mixed >> 32)).to_le_bytes();
        Feature::from_le_bytes([a, b, c, d])
    }
}

/// Counted chance: a sequence that looks random and is always the same (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The sequence of a seed.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(1);
        usize::try_from(self.number() % bound).unwrap_or(0)
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
