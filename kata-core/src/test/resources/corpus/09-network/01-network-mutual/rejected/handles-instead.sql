-- expect: column-types
SELECT x.handle AS member_a, y.handle AS member_b
FROM follow a
JOIN follow b ON b.follower_id = a.followed_id AND b.followed_id = a.follower_id AND a.follower_id < a.followed_id
JOIN member x ON x.member_id = a.follower_id
JOIN member y ON y.member_id = a.followed_id
ORDER BY a.follower_id, a.followed_id;
