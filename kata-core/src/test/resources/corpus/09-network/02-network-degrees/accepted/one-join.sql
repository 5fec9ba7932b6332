SELECT m.member_id, m.handle,
       count(*) FILTER (WHERE f.followed_id = m.member_id) AS followers,
       count(CASE WHEN f.follower_id = m.member_id THEN 1 END) AS following
FROM member m LEFT JOIN follow f ON m.member_id IN (f.follower_id, f.followed_id)
GROUP BY ALL
ORDER BY followers DESC, m.member_id;
