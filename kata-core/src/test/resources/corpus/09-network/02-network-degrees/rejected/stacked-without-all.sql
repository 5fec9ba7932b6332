-- expect: rows
SELECT member_id, max(handle), sum(incoming) AS followers, sum(outgoing)
FROM (
  SELECT member_id, handle, 0 AS incoming, 0 AS outgoing FROM member
  UNION SELECT followed_id, NULL, 1, 0 FROM follow
  UNION SELECT follower_id, NULL, 0, 1 FROM follow
)
GROUP BY member_id
ORDER BY followers DESC, member_id;
