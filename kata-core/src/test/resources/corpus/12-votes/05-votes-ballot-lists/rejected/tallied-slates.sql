-- expect: rows
SELECT e.election_id, e.title, list(DISTINCT s.label ORDER BY s.label) AS labels, {'slates': count(DISTINCT s.slate_id), 'first': min(s.label)} AS facts
FROM election e JOIN slate s ON s.election_id = e.election_id JOIN tally t ON t.slate_id = s.slate_id
GROUP BY e.election_id, e.title
ORDER BY e.election_id;
