-- expect: rows
SELECT reading, max(version) - min(version) + 1 - count(DISTINCT version) AS missing FROM feed
GROUP BY reading HAVING max(version) - min(version) + 1 > count(DISTINCT version) ORDER BY reading;
