-- expect: rows
SELECT district, avg(votes) FROM tally GROUP BY district;
