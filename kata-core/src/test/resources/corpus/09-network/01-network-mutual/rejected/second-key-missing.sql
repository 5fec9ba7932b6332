-- expect: order
SELECT a.follower_id AS member_a, a.followed_id AS member_b
FROM follow a JOIN follow b ON b.follower_id = a.followed_id AND b.followed_id = a.follower_id
WHERE a.follower_id < a.followed_id
ORDER BY member_a, member_b DESC;
