SELECT CASE WHEN origin < destination THEN origin ELSE destination END AS a,
       CASE WHEN origin < destination THEN destination ELSE origin END AS b,
       count(flight_id) AS flights
FROM ops.flights
GROUP BY 1, 2
HAVING count(flight_id) > 1
ORDER BY 3 DESC, 1, 2;
