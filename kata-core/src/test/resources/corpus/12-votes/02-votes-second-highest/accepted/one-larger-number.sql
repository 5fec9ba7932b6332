SELECT any_value(a.votes) AS v
FROM tally a
WHERE (SELECT count(DISTINCT b.votes) FROM tally b WHERE b.votes > a.votes) = 1;
