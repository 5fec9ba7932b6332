SELECT m.city, count(*) AS members,
       (SELECT count(*)
        FROM follow AS f
        JOIN member AS a ON a.member_id = f.follower_id
        JOIN member AS b ON b.member_id = f.followed_id
        WHERE a.city = m.city AND b.city = m.city) AS inside
FROM member AS m
WHERE m.city IS NOT NULL
GROUP BY m.city;
