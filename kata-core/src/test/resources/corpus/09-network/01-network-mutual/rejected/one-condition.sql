-- expect: rows
SELECT DISTINCT a.follower_id AS member_a, a.followed_id AS member_b
FROM follow a JOIN follow b ON b.follower_id = a.followed_id
WHERE a.follower_id < a.followed_id
ORDER BY 1, 2;
