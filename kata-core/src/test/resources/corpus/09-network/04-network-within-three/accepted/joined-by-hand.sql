SELECT member_id, min(steps) AS steps
FROM (
  SELECT a.followed_id AS member_id, 1 AS steps FROM follow a WHERE a.follower_id = 1
  UNION ALL
  SELECT b.followed_id, 2 FROM follow a JOIN follow b ON b.follower_id = a.followed_id WHERE a.follower_id = 1
  UNION ALL
  SELECT c.followed_id, 3
  FROM follow a JOIN follow b ON b.follower_id = a.followed_id JOIN follow c ON c.follower_id = b.followed_id
  WHERE a.follower_id = 1
)
WHERE member_id <> 1
GROUP BY member_id
ORDER BY steps, member_id;
