-- expect: rows
SELECT (SELECT votes FROM tally ORDER BY votes DESC LIMIT 1 OFFSET 1) AS second_highest;
