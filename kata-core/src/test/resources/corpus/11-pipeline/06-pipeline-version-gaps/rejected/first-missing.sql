-- expect: rows
SELECT reading, 1::BIGINT AS missing FROM feed
GROUP BY reading HAVING max(version) > count(DISTINCT version) ORDER BY reading;
