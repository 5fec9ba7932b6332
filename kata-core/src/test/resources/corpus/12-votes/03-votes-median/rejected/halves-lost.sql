-- expect: rows
SELECT district, floor(median(votes)) AS m FROM tally GROUP BY district;
