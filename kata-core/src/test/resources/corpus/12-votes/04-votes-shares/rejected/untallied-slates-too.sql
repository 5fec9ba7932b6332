-- expect: rows
SELECT s.election_id, s.label,
       100.0::DOUBLE * coalesce(sum(t.votes), 0) / nullif(sum(coalesce(sum(t.votes), 0)) OVER (PARTITION BY s.election_id), 0) AS percent
FROM slate s LEFT JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label;
