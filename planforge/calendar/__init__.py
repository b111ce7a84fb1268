"""What a school means by time: terms, teaching weeks, holidays, periods and every way to write a date."""
