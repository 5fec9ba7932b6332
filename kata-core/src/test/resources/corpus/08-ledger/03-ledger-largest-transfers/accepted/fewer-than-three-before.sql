SELECT t.transfer_id, t.amount
FROM transfer t
WHERE (SELECT count(*) FROM transfer b
       WHERE b.amount > t.amount OR (b.amount = t.amount AND b.transfer_id > t.transfer_id)) < 3
ORDER BY t.amount DESC;
