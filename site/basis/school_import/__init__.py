"""Schools and besturen from a CSV file: read, shown line by line, and then carried out in one go."""
