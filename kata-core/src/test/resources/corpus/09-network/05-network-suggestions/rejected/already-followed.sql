-- expect: rows
SELECT a.follower_id, b.followed_id, count(*)
FROM follow a JOIN follow b ON b.follower_id = a.followed_id
WHERE b.followed_id <> a.follower_id
GROUP BY 1, 2;
