-- expect: rows
SELECT state, count(*) AS elections, count(held_on) AS dated FROM election
GROUP BY state HAVING count(held_on) > 0 ORDER BY state;
