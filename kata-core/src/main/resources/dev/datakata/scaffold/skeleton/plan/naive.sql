-- A right answer that does too much: the prompt shows it, and it has to be at least twice over each limit.
SELECT example_id
FROM example
ORDER BY example_id;
