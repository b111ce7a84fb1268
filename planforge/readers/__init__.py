"""Foreign files, Word or text, to paragraphs with evidence: words, numbers, styles, tables, places."""
