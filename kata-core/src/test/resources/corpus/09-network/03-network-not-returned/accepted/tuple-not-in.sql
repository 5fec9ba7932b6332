FROM follow
SELECT follower_id, followed_id
WHERE (follower_id, followed_id) NOT IN (SELECT followed_id, follower_id FROM follow);
