-- expect: rows
WITH RECURSIVE reached AS (
  SELECT 1 AS member_id, 0 AS steps
  UNION
  SELECT CASE WHEN f.follower_id = r.member_id THEN f.followed_id ELSE f.follower_id END, r.steps + 1
  FROM reached r JOIN follow f ON r.member_id IN (f.follower_id, f.followed_id)
  WHERE r.steps < 3
)
SELECT member_id, min(steps) AS steps FROM reached WHERE member_id <> 1 GROUP BY member_id ORDER BY steps, member_id;
