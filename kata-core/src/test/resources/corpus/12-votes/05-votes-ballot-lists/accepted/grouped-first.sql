WITH l AS (
  SELECT election_id, list(DISTINCT label ORDER BY label) AS labels FROM slate GROUP BY election_id
)
SELECT e.election_id AS Election_Id, e.title AS Title, l.labels AS Labels, {'slates': len(l.labels), 'first': l.labels[1]} AS Facts
FROM l LEFT JOIN election e ON e.election_id = l.election_id
ORDER BY election_id;
