SELECT election_id, label, if(total = 0, NULL, CAST(v AS DOUBLE) / total * 100) AS percent
FROM (
  SELECT election_id, label, v, sum(v) OVER (PARTITION BY election_id) AS total
  FROM (SELECT election_id, label, sum(votes) AS v FROM slate NATURAL JOIN tally GROUP BY ALL)
);
