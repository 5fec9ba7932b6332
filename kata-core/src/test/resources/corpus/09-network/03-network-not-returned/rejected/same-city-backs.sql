-- expect: rows
SELECT f.follower_id, f.followed_id
FROM follow f JOIN member m ON m.member_id = f.followed_id
WHERE NOT EXISTS (SELECT 1 FROM follow b WHERE b.follower_id = m.member_id AND b.followed_id = f.follower_id)
   OR m.city = 'Berlin';
