-- expect: column-names
SELECT a.follower_id, a.followed_id
FROM follow a JOIN follow b ON b.follower_id = a.followed_id AND b.followed_id = a.follower_id
WHERE a.follower_id < a.followed_id
ORDER BY 1, 2;
