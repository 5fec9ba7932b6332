SELECT e.election_id, e.title,
       ARRAY(SELECT label FROM slate WHERE election_id = e.election_id ORDER BY label) AS labels,
       (SELECT {'slates': count(*), 'first': min(s.label)} FROM slate s WHERE s.election_id = e.election_id) AS facts
FROM election e
WHERE e.election_id IN (SELECT election_id FROM slate)
ORDER BY e.election_id;
