-- expect: nondeterministic
SELECT e.election_id, e.title, array_agg(s.label) AS labels, {'slates': count(*), 'first': first(s.label)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id
GROUP BY ALL
ORDER BY e.election_id;
