-- expect: rows
SELECT f.follower_id, f.followed_id
FROM follow f LEFT JOIN follow b ON b.follower_id = f.followed_id AND b.followed_id = f.follower_id AND b.since IS NULL;
