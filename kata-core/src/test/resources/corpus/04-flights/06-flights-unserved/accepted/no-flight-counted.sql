SELECT a.code, a.city
FROM ref.airports a LEFT JOIN ops.flights f ON f.origin = a.code OR f.destination = a.code
GROUP BY a.code, a.city
HAVING count(f.flight_id) = 0
ORDER BY a.code;
