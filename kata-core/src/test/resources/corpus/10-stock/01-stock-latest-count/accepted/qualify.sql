SELECT item_id, sum(quantity)
FROM (
  FROM snapshot
  QUALIFY row_number() OVER (PARTITION BY warehouse_id, item_id ORDER BY day DESC) = 1
)
GROUP BY item_id
ORDER BY 1;
