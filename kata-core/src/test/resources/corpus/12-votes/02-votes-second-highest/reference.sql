SELECT max(votes) AS second_highest FROM tally WHERE votes < (SELECT max(votes) FROM tally);
