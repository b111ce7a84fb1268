"""Foreign .docx files: package, styles, automatic numbers, body. Nothing in a file is trusted."""
