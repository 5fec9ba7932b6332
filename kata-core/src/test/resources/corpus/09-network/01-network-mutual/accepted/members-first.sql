SELECT x.member_id AS member_a, y.member_id AS member_b
FROM member x, member y, follow xy, follow yx
WHERE x.member_id < y.member_id
  AND xy.follower_id = x.member_id AND xy.followed_id = y.member_id
  AND yx.follower_id = y.member_id AND yx.followed_id = x.member_id
ORDER BY x.member_id, y.member_id;
