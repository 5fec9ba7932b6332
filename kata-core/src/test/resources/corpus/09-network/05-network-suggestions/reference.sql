SELECT a.follower_id AS member_id, b.followed_id AS suggested_id, count(*) AS through
FROM follow AS a
JOIN follow AS b ON b.follower_id = a.followed_id
WHERE b.followed_id <> a.follower_id
  AND NOT EXISTS (SELECT 1 FROM follow AS c WHERE c.follower_id = a.follower_id AND c.followed_id = b.followed_id)
GROUP BY a.follower_id, b.followed_id;
