WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY district ORDER BY votes, slate_id) AS up,
            row_number() OVER (PARTITION BY district ORDER BY votes DESC, slate_id DESC) AS down
  FROM tally
)
SELECT district, avg(votes) FROM numbered WHERE abs(up - down) <= 1 GROUP BY district;
