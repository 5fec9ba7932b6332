WITH total AS (
  SELECT slate_id, sum(v) AS votes
  FROM (SELECT slate_id, votes AS v FROM tally UNION ALL SELECT slate_id, 0 FROM slate)
  GROUP BY slate_id
), numbered AS (
  SELECT s.*, t.votes, row_number() OVER (PARTITION BY s.election_id ORDER BY t.votes DESC, s.slate_id) AS n
  FROM slate s, total t WHERE t.slate_id = s.slate_id
)
SELECT election_id AS Election_Id, label AS Label, votes AS Votes, min(n) OVER (PARTITION BY election_id, votes) AS Place
FROM numbered
ORDER BY election_id, place, label;
