-- expect: rows
SELECT e.election_id, e.title, list(s.label ORDER BY s.label) FILTER (WHERE s.label IS NOT NULL) AS labels,
       {'slates': count(s.slate_id), 'first': min(s.label)} AS facts
FROM election e LEFT JOIN slate s ON s.election_id = e.election_id
GROUP BY e.election_id, e.title
ORDER BY e.election_id;
