//! Workbooks and files in and out: rows checked, matched and compared; lines exported.
