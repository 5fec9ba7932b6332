-- expect: rows
SELECT reading, max(version) - count(*) AS missing FROM feed
GROUP BY reading HAVING max(version) > count(*) ORDER BY reading;
