SELECT member_id, max(handle), sum(incoming), sum(outgoing)
FROM (
  SELECT member_id, handle, 0 AS incoming, 0 AS outgoing FROM member
  UNION ALL SELECT followed_id, NULL, 1, 0 FROM follow
  UNION ALL SELECT follower_id, NULL, 0, 1 FROM follow
)
GROUP BY member_id
ORDER BY sum(incoming) DESC, member_id;
