-- expect: rows
WITH RECURSIVE reached AS (
  SELECT followed_id AS member_id, 1 AS steps FROM follow WHERE follower_id = 1
  UNION
  SELECT f.followed_id, r.steps + 1 FROM reached r JOIN follow f ON f.follower_id = r.member_id WHERE r.steps < 3
)
SELECT member_id, steps FROM reached WHERE member_id <> 1 ORDER BY steps, member_id;
