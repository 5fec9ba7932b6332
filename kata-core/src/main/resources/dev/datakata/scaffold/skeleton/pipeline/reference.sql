-- The right answer, in as many statements as it takes.
INSERT OR REPLACE INTO example_total (day, cents)
SELECT day, sum(cents)
FROM example
GROUP BY day;
