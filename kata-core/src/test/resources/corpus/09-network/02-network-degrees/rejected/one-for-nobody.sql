-- expect: rows
SELECT m.member_id, m.handle, i.n AS followers, o.n AS following
FROM member m,
  LATERAL (SELECT greatest(count(*), 1) AS n FROM follow f WHERE f.followed_id = m.member_id) i,
  LATERAL (SELECT count(*) AS n FROM follow f WHERE f.follower_id = m.member_id) o
ORDER BY followers DESC, m.member_id;
