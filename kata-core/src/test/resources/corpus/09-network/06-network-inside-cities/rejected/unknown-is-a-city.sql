-- expect: rows
SELECT m.city, count(*) AS members,
       (SELECT count(*) FROM follow f
        JOIN member a ON a.member_id = f.follower_id JOIN member b ON b.member_id = f.followed_id
        WHERE a.city = m.city AND b.city = m.city) AS inside
FROM member m
GROUP BY m.city;
