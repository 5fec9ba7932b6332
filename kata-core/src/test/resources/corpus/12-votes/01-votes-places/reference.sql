SELECT s.election_id, s.label, coalesce(sum(t.votes), 0) AS votes,
       rank() OVER (PARTITION BY s.election_id ORDER BY coalesce(sum(t.votes), 0) DESC) AS place
FROM slate AS s
LEFT JOIN tally AS t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label
ORDER BY s.election_id, place, s.label;
