SELECT event_at::DATE AS d, sum(1) AS n, max(delay) / 1000000 AS m
FROM (SELECT event_at, epoch_us(loaded_at) - epoch_us(event_at) AS delay FROM feed)
WHERE delay > 172800000000
GROUP BY d
ORDER BY d ASC;
