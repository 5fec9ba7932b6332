SELECT reading, if(bool_and(side = 'feed'), 'insert', if(bool_and(side = 'target'), 'delete', 'update')) AS change
FROM (
  SELECT reading, 'feed' AS side, payload FROM feed
  QUALIFY row_number() OVER (PARTITION BY reading ORDER BY version DESC, load_id DESC) = 1
  UNION ALL
  SELECT reading, 'target', payload FROM target
)
GROUP BY reading
HAVING count(*) = 1 OR count(DISTINCT payload) = 2 OR count(payload) = 1;
