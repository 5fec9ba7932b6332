-- expect: unordered
SELECT transfer_id, amount
FROM transfer
QUALIFY row_number() OVER (ORDER BY amount DESC, transfer_id) <= 3;
