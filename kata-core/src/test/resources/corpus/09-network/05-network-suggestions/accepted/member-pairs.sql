SELECT x.member_id, y.member_id, count(*) AS through
FROM member x
JOIN member y ON x.member_id <> y.member_id
JOIN member mid ON (x.member_id, mid.member_id) IN (SELECT follower_id, followed_id FROM follow)
               AND (mid.member_id, y.member_id) IN (SELECT follower_id, followed_id FROM follow)
WHERE (x.member_id, y.member_id) NOT IN (SELECT follower_id, followed_id FROM follow)
GROUP BY ALL;
