DELETE FROM customer_changes;
