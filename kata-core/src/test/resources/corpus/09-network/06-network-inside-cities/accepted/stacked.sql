SELECT city, sum(one) AS members, sum(pair) AS inside
FROM (
  SELECT city, 1 AS one, 0 AS pair FROM member WHERE city IS NOT NULL
  UNION ALL
  SELECT a.city, 0, 1 FROM follow f
  JOIN member a ON a.member_id = f.follower_id
  JOIN member b ON b.member_id = f.followed_id
  WHERE NOT a.city <> b.city
)
GROUP BY ALL;
