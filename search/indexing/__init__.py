"""Writing the index: what an entry holds, when it is written, and how it is built anew."""
