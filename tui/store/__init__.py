"""From TOML files to an index: pieces, checked facts, SQLite."""
