-- expect: rows
SELECT reading, max(version) - count(DISTINCT CASE WHEN payload IS NOT NULL THEN version END) AS missing FROM feed
GROUP BY reading HAVING max(version) > count(DISTINCT CASE WHEN payload IS NOT NULL THEN version END) ORDER BY reading;
