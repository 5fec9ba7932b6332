-- expect: rows
-- a step has to be younger than the one before
WITH RECURSIVE reached AS (
  SELECT followed_id AS member_id, 1 AS steps, since FROM follow WHERE follower_id = 1
  UNION
  SELECT f.followed_id, r.steps + 1, f.since
  FROM reached r JOIN follow f ON f.follower_id = r.member_id AND f.since > r.since
  WHERE r.steps < 3
)
SELECT member_id, min(steps) AS steps FROM reached WHERE member_id <> 1 GROUP BY member_id ORDER BY steps, member_id;
