-- expect: forbidden
ALTER TABLE orders ALTER COLUMN amount_cents SET NOT NULL;
