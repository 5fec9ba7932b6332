SELECT follower_id, followed_id
FROM follow
QUALIFY count(*) OVER (PARTITION BY least(follower_id, followed_id), greatest(follower_id, followed_id)) < 2;
