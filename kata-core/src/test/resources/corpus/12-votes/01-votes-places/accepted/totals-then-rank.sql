SELECT election_id, label, votes, rank() OVER best AS place
FROM (
  SELECT election_id, label, sum(CASE WHEN votes IS NULL THEN 0 ELSE votes END) AS votes
  FROM slate LEFT JOIN tally USING (slate_id)
  GROUP BY election_id, label
) AS totals
WINDOW best AS (PARTITION BY election_id ORDER BY votes DESC)
ORDER BY election_id, place, label;
