SELECT p.m, p.s,
       (SELECT count(*) FROM follow x JOIN follow y ON y.follower_id = x.followed_id
        WHERE x.follower_id = p.m AND y.followed_id = p.s) AS through
FROM (
  SELECT a.follower_id AS m, b.followed_id AS s FROM follow a JOIN follow b ON b.follower_id = a.followed_id
  EXCEPT SELECT follower_id, followed_id FROM follow
  EXCEPT SELECT member_id, member_id FROM member
) AS p;
