-- expect: rows
SELECT m.city, count(DISTINCT m.member_id) AS members, count(o.member_id) AS inside
FROM member m
LEFT JOIN follow f ON f.follower_id = m.member_id
LEFT JOIN member o ON o.member_id = f.followed_id AND coalesce(o.city, m.city) = m.city
WHERE m.city IS NOT NULL
GROUP BY m.city;
