-- expect: rows
SELECT min(e.election_id) AS election_id, e.title, list(s.label ORDER BY s.label) AS labels, {'slates': count(*), 'first': min(s.label)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id
GROUP BY e.title
ORDER BY 1;
