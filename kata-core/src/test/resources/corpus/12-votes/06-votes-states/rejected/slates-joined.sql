-- expect: rows
SELECT e.state, count(*) AS elections, count(e.held_on) AS dated
FROM election e LEFT JOIN slate s USING (election_id)
GROUP BY e.state ORDER BY e.state;
