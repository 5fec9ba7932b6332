-- expect: rows
SELECT max(votes) FROM tally WHERE votes < 200;
