SELECT transfer_id, amount FROM transfer ORDER BY amount DESC LIMIT 3;
