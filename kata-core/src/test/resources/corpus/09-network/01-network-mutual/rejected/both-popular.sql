-- expect: rows
SELECT follower_id AS member_a, followed_id AS member_b
FROM follow
WHERE follower_id < followed_id
  AND follower_id IN (SELECT followed_id FROM follow)
  AND followed_id IN (SELECT follower_id FROM follow)
ORDER BY 1, 2;
