SELECT least(follower_id, followed_id) AS Member_A, greatest(follower_id, followed_id) AS Member_B
FROM follow
GROUP BY ALL
HAVING count(*) = 2
ORDER BY ALL;
