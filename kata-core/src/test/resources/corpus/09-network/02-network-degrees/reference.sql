SELECT m.member_id, m.handle,
       (SELECT count(*) FROM follow AS f WHERE f.followed_id = m.member_id) AS followers,
       (SELECT count(*) FROM follow AS f WHERE f.follower_id = m.member_id) AS following
FROM member AS m
ORDER BY followers DESC, m.member_id;
