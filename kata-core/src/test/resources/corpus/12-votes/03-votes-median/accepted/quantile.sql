SELECT district, quantile_cont(votes, 0.5) AS m FROM tally GROUP BY ALL ORDER BY district;
