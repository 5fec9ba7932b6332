-- expect: rows
SELECT transfer_id, amount FROM transfer WHERE amount > 200 ORDER BY amount DESC LIMIT 3;
