SELECT t.district, percentile_cont(0.5) WITHIN GROUP (ORDER BY t.votes) AS middle
FROM main.tally AS t
GROUP BY t.district;
