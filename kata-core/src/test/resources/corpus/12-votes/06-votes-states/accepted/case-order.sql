SELECT s.state, s.elections, s.dated
FROM (
  SELECT state::VARCHAR AS state, count(election_id) AS elections, count(*) FILTER (held_on IS NOT NULL) AS dated
  FROM main.election GROUP BY 1
) AS s
ORDER BY CASE s.state WHEN 'planned' THEN 1 WHEN 'open' THEN 2 WHEN 'counted' THEN 3 ELSE 4 END;
