WITH total AS (
  SELECT s.election_id, s.label, ifnull((SELECT sum(votes) FROM tally WHERE slate_id = s.slate_id), 0) AS votes
  FROM slate s
)
SELECT a.election_id, a.label, a.votes,
       1 + (SELECT count(*) FROM total b WHERE b.election_id = a.election_id AND b.votes > a.votes) AS place
FROM total a
ORDER BY 1, 4, 2;
