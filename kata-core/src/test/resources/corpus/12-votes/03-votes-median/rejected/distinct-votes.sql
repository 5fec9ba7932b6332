-- expect: rows
SELECT district, median(DISTINCT votes) FROM tally GROUP BY district;
