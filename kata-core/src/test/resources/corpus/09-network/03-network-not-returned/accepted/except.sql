SELECT follower_id, followed_id FROM follow
EXCEPT
SELECT followed_id, follower_id FROM follow;
