-- expect: rows
SELECT district, (min(votes) + max(votes)) / 2 AS m FROM tally GROUP BY district;
