SELECT follower_id AS member_a, followed_id AS member_b
FROM follow f
WHERE followed_id > follower_id
  AND EXISTS (SELECT 1 FROM follow back WHERE back.follower_id = f.followed_id AND back.followed_id = f.follower_id)
ORDER BY 1, 2;
