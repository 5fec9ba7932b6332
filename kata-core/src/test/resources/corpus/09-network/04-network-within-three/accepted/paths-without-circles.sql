WITH RECURSIVE path AS (
  SELECT followed_id AS node, [1, followed_id] AS seen FROM follow WHERE follower_id = 1
  UNION ALL
  SELECT f.followed_id, list_append(p.seen, f.followed_id)
  FROM path p JOIN follow f ON f.follower_id = p.node
  WHERE len(p.seen) <= 3 AND NOT list_contains(p.seen, f.followed_id)
)
SELECT node, min(len(seen)) - 1 AS steps FROM path GROUP BY node ORDER BY steps, node;
