SELECT follower_id AS member_a, followed_id AS member_b FROM follow WHERE follower_id < followed_id
INTERSECT
SELECT followed_id, follower_id FROM follow
ORDER BY member_a, member_b;
