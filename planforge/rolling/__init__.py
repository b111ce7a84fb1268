"""A spec rolled forward to a new term: what becomes of every date, year, week and figure.

Works by edits on the source text, never by writing a spec anew; what no rule can tell is asked in a comment.
"""
