//! Workbooks and files in and out: rows checked, matched and compared; lines exported.

pub mod read;
pub mod write;
