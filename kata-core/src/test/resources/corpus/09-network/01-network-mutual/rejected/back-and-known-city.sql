-- expect: rows
SELECT a.follower_id AS member_a, a.followed_id AS member_b
FROM follow a
JOIN follow b ON b.follower_id = a.followed_id AND b.followed_id = a.follower_id AND a.follower_id < a.followed_id
JOIN member x ON x.member_id = a.follower_id
JOIN member y ON y.member_id = a.followed_id
WHERE x.city IS NOT DISTINCT FROM y.city OR b.since <> a.since
ORDER BY 1, 2;
