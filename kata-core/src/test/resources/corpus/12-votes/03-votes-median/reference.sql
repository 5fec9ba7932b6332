SELECT district, median(votes) AS median_votes FROM tally GROUP BY district;
