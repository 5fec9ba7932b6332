-- expect: order
SELECT m.member_id, m.handle,
       (SELECT count(*) FROM follow f WHERE f.followed_id = m.member_id) AS followers,
       (SELECT count(*) FROM follow f WHERE f.follower_id = m.member_id) AS following
FROM member m
ORDER BY followers DESC, following DESC, m.member_id;
