-- expect: execution
SELECT * FROM orders WHERE amount_minor_units IS NULL;
