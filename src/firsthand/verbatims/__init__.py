"""People's own words, with who said them, when and where."""
