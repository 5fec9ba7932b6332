-- expect: order
SELECT state::VARCHAR AS state, count(*) AS elections, count(held_on) AS dated
FROM election GROUP BY 1 ORDER BY 1;
