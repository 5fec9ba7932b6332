-- expect: rows
SELECT s.election_id, s.label, sum(t.votes) AS votes, rank() OVER (PARTITION BY s.election_id ORDER BY sum(t.votes) DESC) AS place
FROM slate s JOIN tally t ON t.slate_id = s.slate_id
GROUP BY s.slate_id, s.election_id, s.label
ORDER BY s.election_id, place, s.label;
