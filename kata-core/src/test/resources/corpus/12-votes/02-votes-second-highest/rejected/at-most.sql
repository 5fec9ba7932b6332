-- expect: rows
SELECT max(votes) FROM tally WHERE votes <= (SELECT max(votes) FROM tally) - 1 AND votes > 0;
