WITH per_slate AS (SELECT slate_id, sum(votes) AS v FROM tally GROUP BY slate_id),
     per_election AS (
       SELECT s.election_id, sum(t.votes) AS v FROM slate s JOIN tally t ON t.slate_id = s.slate_id GROUP BY s.election_id)
SELECT s.election_id, s.label, CASE WHEN e.v > 0 THEN 100 * p.v / e.v END AS share
FROM slate s JOIN per_slate p ON p.slate_id = s.slate_id JOIN per_election e ON e.election_id = s.election_id;
