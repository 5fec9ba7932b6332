SELECT max(CASE WHEN place = 2 THEN votes END)
FROM (SELECT votes, dense_rank() OVER (ORDER BY votes DESC) AS place FROM tally) AS ranked;
