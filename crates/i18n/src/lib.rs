//! Messages in six languages: Fluent bundles, language negotiation.
