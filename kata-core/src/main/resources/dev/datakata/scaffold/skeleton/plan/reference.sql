-- The right answer.
SELECT example_id
FROM example
ORDER BY example_id;
