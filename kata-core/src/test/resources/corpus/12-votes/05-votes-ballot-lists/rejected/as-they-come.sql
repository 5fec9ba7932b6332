-- expect: nondeterministic
SELECT e.election_id, e.title, list(s.label) AS labels, {'slates': count(*), 'first': min(s.label)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id
GROUP BY e.election_id, e.title
ORDER BY e.election_id;
