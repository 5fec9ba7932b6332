-- expect: order
SELECT state, count(*) AS elections, count(held_on) AS dated FROM election GROUP BY state ORDER BY state DESC;
