-- expect: rows
SELECT min(s.election_id) AS election_id, s.label, coalesce(sum(t.votes), 0) AS votes,
       rank() OVER (PARTITION BY min(s.election_id) ORDER BY coalesce(sum(t.votes), 0) DESC) AS place
FROM slate s LEFT JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.label
ORDER BY 1, place, s.label;
