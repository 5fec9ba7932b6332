-- expect: order
SELECT reading, max(version) - count(DISTINCT version) AS missing FROM feed
GROUP BY reading HAVING max(version) > count(DISTINCT version) ORDER BY missing DESC, reading;
