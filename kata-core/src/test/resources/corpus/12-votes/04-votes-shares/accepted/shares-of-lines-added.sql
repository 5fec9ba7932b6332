SELECT election_id, label, sum(part) AS percent
FROM (
  SELECT s.election_id, s.label, s.slate_id, 1e2 * t.votes / nullif(sum(t.votes) OVER (PARTITION BY s.election_id), 0) AS part
  FROM tally t INNER JOIN slate s USING (slate_id)
)
GROUP BY election_id, label, slate_id;
