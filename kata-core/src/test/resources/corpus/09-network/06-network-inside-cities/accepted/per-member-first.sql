SELECT city, sum(1) AS Members, sum(n) AS Inside
FROM (
  SELECT m.city, (SELECT count(*) FROM follow f WHERE f.follower_id = m.member_id
                    AND f.followed_id IN (SELECT member_id FROM member o WHERE o.city = m.city)) AS n
  FROM member m
)
GROUP BY city
HAVING city IS NOT NULL;
