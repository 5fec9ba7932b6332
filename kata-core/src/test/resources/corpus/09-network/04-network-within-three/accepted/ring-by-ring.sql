WITH one AS (SELECT DISTINCT followed_id AS id FROM follow WHERE follower_id = 1),
     two AS (SELECT followed_id AS id FROM follow WHERE follower_id IN (FROM one) EXCEPT (FROM one)),
     three AS (SELECT followed_id AS id FROM follow WHERE follower_id IN (FROM two) EXCEPT (FROM one) EXCEPT (FROM two))
SELECT id, 1 AS steps FROM one
UNION ALL SELECT id, 2 FROM two WHERE id <> 1
UNION ALL SELECT id, 3 FROM three WHERE id <> 1
ORDER BY steps, id;
