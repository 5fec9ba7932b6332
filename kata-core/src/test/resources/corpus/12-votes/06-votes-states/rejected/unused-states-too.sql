-- expect: rows
SELECT v.state::election_state AS state, count(e.election_id) AS elections, count(e.held_on) AS dated
FROM (SELECT unnest(enum_range(NULL::election_state)) AS state) v LEFT JOIN election e ON e.state = v.state::election_state
GROUP BY 1 ORDER BY 1;
