-- expect: rows
SELECT min(votes) FROM tally WHERE votes > (SELECT min(votes) FROM tally);
