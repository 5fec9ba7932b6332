WITH two AS (
  SELECT a.follower_id AS m, b.followed_id AS s, a.followed_id AS via
  FROM follow a INNER JOIN follow b ON a.followed_id = b.follower_id
)
SELECT two.m, two.s, COUNT(DISTINCT two.via) AS n
FROM two LEFT JOIN follow f ON f.follower_id = two.m AND f.followed_id = two.s
WHERE f.follower_id IS NULL AND two.m != two.s
GROUP BY two.m, two.s;
