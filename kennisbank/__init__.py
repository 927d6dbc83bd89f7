"""The kennisbank: handreikingen and praktijkvoorbeelden."""
