//! Pages of a list as it was on a past day: what is there today was not always there then, so that a page is filled up in
//! passes.

/// So often a page that is not full is filled up. One that stays short still says where the list goes on.
const MOST_PASSES: usize = 20;

/// A page that is filled up from a list of what is there today.
pub(crate) struct PastPage<Row, Place> {
    limit: i64,
    passes: usize,
    /// What was found so far.
    pub(crate) rows: Vec<Row>,
    /// Where the list goes on; `None` at its end, and before the first pass at its beginning.
    pub(crate) next: Option<Place>,
}

impl<Row, Place> PastPage<Row, Place> {
    /// An empty page of so many rows at most, from a place on.
    pub(crate) fn of(limit: i64, from: Option<Place>) -> Self {
        Self {
            limit,
            passes: 0,
            rows: Vec::new(),
            next: from,
        }
    }

    /// The rows that another pass may add; `None` where the page is full, the list at its end, or enough was tried.
    pub(crate) fn missing(&self) -> Option<i64> {
        let so_far = i64::try_from(self.rows.len()).unwrap_or(i64::MAX);
        let missing = self.limit - so_far;
        let is_at_end = self.passes > 0 && self.next.is_none();
        (missing > 0 && !is_at_end && self.passes < MOST_PASSES).then_some(missing)
    }

    /// Adds the rows of a pass that were there, and says where the list goes on.
    pub(crate) fn add(&mut self, rows: Vec<Row>, next: Option<Place>) {
        self.passes += 1;
        self.rows.extend(rows);
        self.next = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The even ones of the numbers below an end, so many of all of them in a pass as are missing.
    fn even(end: i64, limit: i64, from: Option<i64>) -> PastPage<i64, i64> {
        let mut page = PastPage::of(limit, from);
        while let Some(missing) = page.missing() {
            let start = page.next.unwrap_or_default();
            let stop = end.min(start + missing);
            let rows = (start..stop).filter(|number| number % 2 == 0);
            page.add(rows.collect(), Some(stop).filter(|stop| *stop < end));
        }
        page
    }

    #[test]
    fn a_page_is_filled_up_until_it_is_full_or_the_list_ends() {
        let first = even(100, 10, None);
        assert_eq!(first.rows, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
        let second = even(100, 10, first.next);
        assert_eq!(second.rows[0], 20);
        let last = even(7, 10, None);
        assert_eq!((last.rows, last.next), (vec![0, 2, 4, 6], None));
        assert_eq!(even(0, 10, None).rows, [0; 0]);
    }

    #[test]
    fn a_page_that_stays_short_says_where_the_list_goes_on() {
        let mut page: PastPage<i64, i64> = PastPage::of(2, None);
        let mut passes = 0;
        while page.missing().is_some() {
            passes += 1;
            page.add(Vec::new(), Some(passes));
        }
        assert_eq!((page.rows.len(), page.next), (0, Some(20)));
    }
}
