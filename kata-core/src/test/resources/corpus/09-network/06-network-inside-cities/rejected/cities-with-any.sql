-- expect: rows
SELECT a.city, count(DISTINCT a.member_id) AS members, count(*) AS inside
FROM member a
JOIN follow f ON f.follower_id = a.member_id
JOIN member b ON b.member_id = f.followed_id AND b.city = a.city
GROUP BY a.city;
