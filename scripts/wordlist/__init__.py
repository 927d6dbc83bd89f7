"""Make the Dutch word list of search, of OpenTaal's words (Debian's `wdutch`) and `wordfreq`'s counts."""
