SELECT f.follower_id AS member_a, f.followed_id AS member_b
FROM main.follow f
WHERE (f.followed_id, f.follower_id) IN (SELECT follower_id, followed_id FROM main.follow)
  AND NOT f.follower_id > f.followed_id
ORDER BY f.follower_id ASC, f.followed_id ASC;
