-- a label stands once in an election, so that the join adds no row
SELECT e.state, count(*) AS elections, count(e.held_on) AS dated
FROM election e LEFT JOIN slate s ON s.election_id = e.election_id AND s.label = e.title
GROUP BY e.state ORDER BY e.state;
