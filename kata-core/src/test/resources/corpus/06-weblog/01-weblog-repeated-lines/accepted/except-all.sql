-- What is left once one of each is taken away are the surplus copies.
SELECT visitor, seen_at, page, action, ms, count(*) + 1 AS copies
FROM (SELECT * FROM main.events EXCEPT ALL SELECT DISTINCT * FROM main.events) AS surplus
GROUP BY visitor, seen_at, page, action, ms;
