SELECT district, (l[(len(l) + 1) // 2] + l[len(l) // 2 + 1]) / 2 AS median_votes
FROM (SELECT district, list(votes::BIGINT ORDER BY votes) AS l FROM tally GROUP BY district);
