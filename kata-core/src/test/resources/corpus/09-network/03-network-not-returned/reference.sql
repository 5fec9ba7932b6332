SELECT f.follower_id, f.followed_id
FROM follow AS f
WHERE NOT EXISTS (
  SELECT 1 FROM follow AS b WHERE b.follower_id = f.followed_id AND b.followed_id = f.follower_id
);
