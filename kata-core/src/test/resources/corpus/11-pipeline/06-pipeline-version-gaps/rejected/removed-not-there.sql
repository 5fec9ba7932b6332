-- expect: rows
SELECT reading, max(version) - count(DISTINCT version) AS missing FROM feed
WHERE NOT removed
GROUP BY reading HAVING max(version) > count(DISTINCT version) ORDER BY reading;
