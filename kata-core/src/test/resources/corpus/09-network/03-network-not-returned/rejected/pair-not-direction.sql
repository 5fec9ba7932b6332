-- expect: rows
SELECT least(follower_id, followed_id), greatest(follower_id, followed_id)
FROM follow
GROUP BY 1, 2
HAVING count(*) = 1;
