-- expect: rows
SELECT state, count(*) AS elections, count(DISTINCT held_on) AS dated FROM election GROUP BY state ORDER BY state;
