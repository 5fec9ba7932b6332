SELECT district, avg(votes) AS median_votes
FROM (
  SELECT district, votes,
         row_number() OVER (PARTITION BY district ORDER BY votes, slate_id) AS n,
         count(*) OVER (PARTITION BY district) AS total
  FROM tally
)
WHERE n IN ((total + 1) // 2, (total + 2) // 2)
GROUP BY district;
