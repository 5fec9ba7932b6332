-- expect: rows
SELECT max(votes) FROM tally WHERE slate_id <> (SELECT slate_id FROM tally ORDER BY votes DESC LIMIT 1);
