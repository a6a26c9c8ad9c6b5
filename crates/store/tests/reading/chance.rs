//! Chance that is the same in every run.

use desbloqueo_domain::code::Code;

/// A stream of numbers that follow from a seed (`SplitMix64`).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, and without, the bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }

    /// True once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    pub(crate) fn word(&mut self, among: &[&'static str]) -> String {
        among[self.below(among.len())].to_owned()
    }

    pub(crate) fn code(&mut self, among: &[&'static str]) -> Code {
        Code::parse(&self.word(among)).unwrap()
    }

    /// A few of them, perhaps none.
    pub(crate) fn some<T: Clone>(&mut self, among: &[T], times: usize) -> Vec<T> {
        among
            .iter()
            .filter(|_| self.once_in(times))
            .cloned()
            .collect()
    }

    /// The value, once in so many times.
    pub(crate) fn maybe<T>(
        &mut self,
        times: usize,
        value: impl FnOnce(&mut Self) -> T,
    ) -> Option<T> {
        self.once_in(times).then(|| value(self))
    }
}
