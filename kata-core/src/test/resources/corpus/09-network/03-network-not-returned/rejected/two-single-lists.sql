-- expect: rows
SELECT follower_id, followed_id FROM follow
WHERE NOT (followed_id IN (SELECT follower_id FROM follow) AND follower_id IN (SELECT followed_id FROM follow));
