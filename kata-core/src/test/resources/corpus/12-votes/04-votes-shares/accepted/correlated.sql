SELECT s.election_id, s.label,
       (SELECT sum(votes) FROM tally WHERE slate_id = s.slate_id)
       / nullif((SELECT sum(t.votes) FROM tally t, slate o WHERE o.slate_id = t.slate_id AND o.election_id = s.election_id), 0)
       * 100 AS percent
FROM slate s
WHERE EXISTS (SELECT 1 FROM tally t WHERE t.slate_id = s.slate_id)
ORDER BY s.election_id, percent DESC;
