-- expect: rows
SELECT votes FROM (SELECT votes, dense_rank() OVER (ORDER BY votes DESC) AS place FROM tally) WHERE place = 2;
