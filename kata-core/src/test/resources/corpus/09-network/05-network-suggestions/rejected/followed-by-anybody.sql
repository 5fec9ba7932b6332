-- expect: rows
SELECT a.follower_id, b.followed_id, count(*)
FROM follow a JOIN follow b ON b.follower_id = a.followed_id
WHERE b.followed_id <> a.follower_id
  AND b.followed_id NOT IN (SELECT c.followed_id FROM follow c WHERE c.follower_id <> b.follower_id)
GROUP BY 1, 2;
