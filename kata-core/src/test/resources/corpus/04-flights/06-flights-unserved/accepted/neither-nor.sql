FROM ref.airports a
SELECT a.code, a.city
WHERE a.code <> ALL (SELECT origin FROM ops.flights) AND NOT a.code = ANY (SELECT destination FROM ops.flights)
ORDER BY a.code ASC;
