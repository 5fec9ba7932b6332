-- expect: syntax
SELECT * FROM orders WHERE amount_cents IS NUL L;
