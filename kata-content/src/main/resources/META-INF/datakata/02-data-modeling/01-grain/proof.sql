-- Each statement of the quiz, held against the rows of the prompt: a column or set of columns is a key if no two rows share it, and a sum is right
-- if it counts what is one per parcel or order once.
WITH shipped (order_id, parcel, sku, pieces, parcel_weight_g, shipping_fee_cents, shipped_on) AS (
  VALUES
    (1001, 1, 'LAMP-01', 1, 2400, 690, DATE '2025-01-31'),
    (1001, 1, 'MUG-07',  2, 2400, 690, DATE '2025-01-31'),
    (1001, 2, 'LAMP-01', 1, 1900, 690, DATE '2025-02-03'),
    (1002, 1, 'MUG-07',  6, 2100, 490, DATE '2025-02-03')
),
fees AS (SELECT DISTINCT order_id, shipping_fee_cents FROM shipped),
claim (choice, holds) AS (
  SELECT 'a', count(*) = count(DISTINCT (order_id, sku)) FROM shipped
  UNION ALL
  SELECT 'b', count(*) = count(DISTINCT (order_id, parcel, sku)) FROM shipped
  UNION ALL
  SELECT 'c', sum(shipping_fee_cents) = (SELECT sum(shipping_fee_cents) FROM fees) FROM shipped
  UNION ALL
  SELECT 'd', sum(pieces) FILTER (WHERE sku = 'LAMP-01') = 2 AND sum(pieces) FILTER (WHERE sku = 'MUG-07') = 8 FROM shipped
  UNION ALL
  SELECT 'e', count(*) = (SELECT count(DISTINCT (order_id, parcel)) FROM shipped) FROM shipped
)
SELECT choice FROM claim WHERE holds ORDER BY choice;
