-- expect: rows
SELECT DISTINCT votes FROM tally ORDER BY votes DESC LIMIT 1 OFFSET 1;
