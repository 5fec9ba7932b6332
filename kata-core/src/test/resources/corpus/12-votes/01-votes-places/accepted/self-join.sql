WITH total AS (
  SELECT s.slate_id, s.election_id, s.label, coalesce(sum(t.votes), 0) AS votes
  FROM main.slate s LEFT JOIN main.tally t ON s.slate_id = t.slate_id
  GROUP BY ALL
)
SELECT a.election_id, a.label, a.votes, count(b.slate_id) + 1 AS place
FROM total a LEFT JOIN total b ON b.election_id = a.election_id AND b.votes > a.votes
GROUP BY a.slate_id, a.election_id, a.label, a.votes
ORDER BY a.election_id, place, a.label;
