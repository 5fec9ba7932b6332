-- expect: missed-incident
-- A rename stops this check, which is loud. Another type does not.
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
