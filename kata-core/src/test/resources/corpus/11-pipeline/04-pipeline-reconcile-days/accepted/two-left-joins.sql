WITH s AS (SELECT day, sum(amount) AS t FROM source_line GROUP BY day),
     c AS (SELECT day, sum(amount) AS t FROM copied_line GROUP BY day),
     d AS (
       SELECT s.day, s.t AS a, ifnull(c.t, 0) AS b FROM s LEFT JOIN c ON s.day = c.day
       UNION
       SELECT c.day, ifnull(s.t, 0), c.t FROM c LEFT JOIN s ON s.day = c.day
     )
SELECT day, a, b, a - b FROM d WHERE a - b != 0 ORDER BY 1;
