-- expect: rows
SELECT m.city, count(DISTINCT m.member_id) AS members, count(f.followed_id) AS inside
FROM member m LEFT JOIN follow f ON f.follower_id = m.member_id
WHERE m.city IS NOT NULL
GROUP BY m.city;
