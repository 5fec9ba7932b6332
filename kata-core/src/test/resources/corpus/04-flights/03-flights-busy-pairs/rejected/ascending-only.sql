-- expect: rows
SELECT origin AS a, destination AS b, count(*) AS flights FROM ops.flights WHERE origin < destination
GROUP BY origin, destination HAVING count(*) >= 2 ORDER BY flights DESC, a, b;
