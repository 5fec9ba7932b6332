-- expect: rows
SELECT s.election_id, s.label, sum(t.votes) / nullif(sum(sum(t.votes)) OVER (PARTITION BY s.election_id), 0) AS percent
FROM slate s JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label;
