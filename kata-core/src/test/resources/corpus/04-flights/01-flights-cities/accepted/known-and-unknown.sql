SELECT f.flight_id, p.city AS from_city, q.city AS to_city, f.departs_at
FROM ops.flights f,
     (SELECT code, city FROM ref.airports UNION ALL
      SELECT DISTINCT origin, NULL FROM ops.flights WHERE origin NOT IN (SELECT code FROM ref.airports)) p,
     (SELECT code, city FROM ref.airports UNION ALL
      SELECT DISTINCT destination, NULL FROM ops.flights WHERE destination NOT IN (SELECT code FROM ref.airports)) q
WHERE p.code = f.origin AND q.code = f.destination
ORDER BY f.departs_at, f.flight_id;
