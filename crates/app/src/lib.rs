//! Use cases: one file is one thing somebody does is one transaction.
