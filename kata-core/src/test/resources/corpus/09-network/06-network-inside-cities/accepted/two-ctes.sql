WITH people AS (SELECT city, count(city) AS n FROM member GROUP BY city HAVING city IS NOT NULL),
     inner_follows AS (
       SELECT a.city, count(*) AS n
       FROM follow f, member a, member b
       WHERE f.follower_id = a.member_id AND f.followed_id = b.member_id AND a.city = b.city
       GROUP BY a.city)
SELECT p.city, p.n AS members, coalesce(i.n, 0) AS inside
FROM people p LEFT JOIN inner_follows i USING (city);
