SELECT CAST(state AS VARCHAR) AS state, count(*) AS elections, sum(CASE WHEN held_on IS NOT NULL THEN 1 ELSE 0 END) AS dated
FROM election
GROUP BY election.state
ORDER BY list_position(['planned', 'open', 'counted', 'annulled'], election.state::VARCHAR);
