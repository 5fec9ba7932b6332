WITH ins AS (SELECT followed_id AS id, count(*) AS n FROM follow GROUP BY 1),
     outs AS (SELECT follower_id AS id, count(*) AS n FROM follow GROUP BY 1)
SELECT member_id, handle, coalesce(ins.n, 0), coalesce(outs.n, 0)
FROM member
LEFT JOIN ins ON ins.id = member_id
LEFT JOIN outs ON outs.id = member_id
ORDER BY 3 DESC, 1;
