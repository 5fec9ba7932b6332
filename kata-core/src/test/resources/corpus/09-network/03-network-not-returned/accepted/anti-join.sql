SELECT f.follower_id, f.followed_id
FROM follow f LEFT JOIN follow b ON (b.follower_id, b.followed_id) = (f.followed_id, f.follower_id)
WHERE b.since IS NULL
ORDER BY 1, 2;
