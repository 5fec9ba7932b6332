FROM customers ANTI JOIN (FROM orders WHERE status NOT IN ('open', 'cancelled')) AS paid USING (customer_id)
SELECT code, city;
