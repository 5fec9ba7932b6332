-- expect: rows
SELECT s.election_id, s.label, avg(100.0::DOUBLE * t.votes / d.v) AS percent
FROM slate s
JOIN tally t ON t.slate_id = s.slate_id
JOIN (SELECT o.election_id, x.district, nullif(sum(x.votes), 0) AS v
      FROM slate o JOIN tally x ON x.slate_id = o.slate_id GROUP BY ALL) d
  ON d.election_id = s.election_id AND d.district = t.district
GROUP BY s.slate_id, s.election_id, s.label;
