WITH RECURSIVE walk (member_id, steps) AS (
  SELECT 1, 0
  UNION ALL
  SELECT f.followed_id, steps + 1 FROM walk, follow f WHERE f.follower_id = walk.member_id AND steps + 1 <= 3
)
SELECT member_id, min(steps) AS steps FROM walk
GROUP BY member_id
HAVING member_id != 1
ORDER BY 2, 1;
