-- expect: column-types
SELECT e.election_id, e.title, string_agg(s.label, ', ' ORDER BY s.label) AS labels, {'slates': count(*), 'first': min(s.label)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id
GROUP BY e.election_id, e.title
ORDER BY e.election_id;
