-- expect: rows
SELECT coalesce(max(votes), 0) FROM tally WHERE votes < (SELECT max(votes) FROM tally);
