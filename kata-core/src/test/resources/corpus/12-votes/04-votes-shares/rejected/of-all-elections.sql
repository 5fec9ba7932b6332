-- expect: rows
SELECT s.election_id, s.label, 100.0::DOUBLE * sum(t.votes) / nullif((SELECT sum(votes) FROM tally), 0) AS percent
FROM slate s JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label;
