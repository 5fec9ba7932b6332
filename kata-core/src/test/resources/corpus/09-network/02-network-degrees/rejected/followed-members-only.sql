-- expect: rows
SELECT m.member_id, m.handle, count(DISTINCT i.follower_id) AS followers, count(DISTINCT o.followed_id) AS following
FROM member m
JOIN follow i ON i.followed_id = m.member_id
LEFT JOIN follow o ON o.follower_id = m.member_id
GROUP BY m.member_id, m.handle
ORDER BY followers DESC, m.member_id;
