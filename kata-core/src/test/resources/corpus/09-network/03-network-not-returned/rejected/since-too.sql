-- expect: column-count
SELECT f.follower_id, f.followed_id, f.since FROM follow f
WHERE NOT EXISTS (SELECT 1 FROM follow b WHERE b.follower_id = f.followed_id AND b.followed_id = f.follower_id);
