-- expect: rows
SELECT state, count(*) AS elections, sum(CASE WHEN state = 'planned' THEN 0 ELSE 1 END) AS dated
FROM election GROUP BY state ORDER BY state;
