-- expect: rows
SELECT p.city, p.members, i.inside
FROM (SELECT city, count(*) AS members FROM member WHERE city IS NOT NULL GROUP BY city) p
LEFT JOIN (
  SELECT a.city, count(*) AS inside FROM follow f
  JOIN member a ON a.member_id = f.follower_id JOIN member b ON b.member_id = f.followed_id
  WHERE a.city = b.city GROUP BY a.city
) i ON i.city = p.city;
