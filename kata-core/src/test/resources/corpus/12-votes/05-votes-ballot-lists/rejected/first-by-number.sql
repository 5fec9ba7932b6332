-- expect: rows
SELECT e.election_id, e.title, list(s.label ORDER BY s.label) AS labels, {'slates': count(*), 'first': arg_min(s.label, s.slate_id)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id
GROUP BY e.election_id, e.title
ORDER BY e.election_id;
