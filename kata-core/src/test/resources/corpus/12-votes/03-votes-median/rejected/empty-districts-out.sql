-- expect: rows
SELECT district, median(votes) FROM tally WHERE votes > 0 GROUP BY district;
