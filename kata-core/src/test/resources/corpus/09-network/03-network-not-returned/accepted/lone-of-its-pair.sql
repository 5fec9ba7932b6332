SELECT min(follower_id), min(followed_id)
FROM follow
GROUP BY least(follower_id, followed_id), greatest(follower_id, followed_id)
HAVING count(*) = 1;
