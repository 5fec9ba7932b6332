-- expect: rows
SELECT f.follower_id, f.followed_id FROM follow f
WHERE NOT EXISTS (
  SELECT 1 FROM follow b WHERE b.follower_id = f.followed_id AND b.followed_id = f.follower_id AND b.since >= f.since
);
