SELECT transfer_id, amount
FROM transfer
ORDER BY amount DESC, made_on, transfer_id
LIMIT 3;
