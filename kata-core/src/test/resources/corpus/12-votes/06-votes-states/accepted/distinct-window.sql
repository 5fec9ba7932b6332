SELECT DISTINCT state AS State, count(*) OVER w AS Elections, count(held_on) OVER w AS Dated
FROM election
WINDOW w AS (PARTITION BY state)
ORDER BY state ASC;
