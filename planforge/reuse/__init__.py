"""What one has, used again: a spec rolled forward to a new term, two documents compared.

Works by edits on the source text (``edits``), never by writing a spec anew.
"""
