-- expect: rows
-- the number from above is not the mirror of the number from below where votes are equal
SELECT district, avg(votes)
FROM (
  SELECT district, votes,
         rank() OVER (PARTITION BY district ORDER BY votes) AS up,
         rank() OVER (PARTITION BY district ORDER BY votes DESC) AS down
  FROM tally
)
WHERE up - down BETWEEN -1 AND 1
GROUP BY district;
