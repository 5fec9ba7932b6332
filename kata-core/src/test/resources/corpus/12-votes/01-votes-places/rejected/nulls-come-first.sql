-- expect: rows
SELECT s.election_id, s.label, coalesce(sum(t.votes), 0) AS votes,
       rank() OVER (PARTITION BY s.election_id ORDER BY sum(t.votes) DESC NULLS LAST) AS place
FROM slate s LEFT JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label
ORDER BY s.election_id, place, s.label;
