-- How old is the newest row? See prompt.md beside this file.
-- One query or several, each a check that returns the rows that offend. Write them below and save, then run: mvn verify

