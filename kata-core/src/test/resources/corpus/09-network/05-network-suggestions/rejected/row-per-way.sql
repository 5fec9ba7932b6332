-- expect: rows
SELECT a.follower_id, b.followed_id, count(*) AS through
FROM follow a JOIN follow b ON b.follower_id = a.followed_id
WHERE b.followed_id <> a.follower_id
  AND NOT EXISTS (SELECT 1 FROM follow c WHERE c.follower_id = a.follower_id AND c.followed_id = b.followed_id)
GROUP BY a.follower_id, b.followed_id, a.since;
