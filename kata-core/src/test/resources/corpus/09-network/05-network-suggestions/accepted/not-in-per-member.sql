SELECT a.follower_id, b.followed_id, count(b.follower_id)
FROM follow a, follow b
WHERE a.followed_id = b.follower_id
  AND a.follower_id <> b.followed_id
  AND b.followed_id NOT IN (SELECT c.followed_id FROM follow c WHERE c.follower_id = a.follower_id)
GROUP BY 1, 2
ORDER BY 1, 3 DESC;
