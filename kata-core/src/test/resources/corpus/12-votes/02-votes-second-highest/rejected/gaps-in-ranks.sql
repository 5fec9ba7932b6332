-- expect: rows
SELECT max(votes) FROM (SELECT votes, rank() OVER (ORDER BY votes DESC) AS place FROM tally) WHERE place = 2;
