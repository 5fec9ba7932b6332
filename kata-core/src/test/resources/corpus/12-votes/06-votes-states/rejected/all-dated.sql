-- expect: rows
SELECT state, count(*) AS elections, count(*) AS dated FROM election GROUP BY state ORDER BY state;
