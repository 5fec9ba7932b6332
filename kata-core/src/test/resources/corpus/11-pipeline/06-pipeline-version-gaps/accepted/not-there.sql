WITH highest AS (SELECT reading, max(version) AS top FROM feed GROUP BY ALL)
SELECT h.reading, count(*) AS Missing
FROM highest h, LATERAL generate_series(1, h.top) AS g (v)
WHERE NOT EXISTS (SELECT 1 FROM feed f WHERE f.reading = h.reading AND f.version = g.v)
GROUP BY h.reading
ORDER BY h.reading;
