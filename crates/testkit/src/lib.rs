//! Builders, a fixed clock and databases for tests.
