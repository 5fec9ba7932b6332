-- expect: rows
SELECT follower_id, followed_id FROM follow
WHERE followed_id NOT IN (SELECT follower_id FROM follow);
