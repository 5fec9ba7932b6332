-- expect: state
INSERT OR REPLACE INTO daily_revenue (day, orders, revenue_cents)
SELECT CAST(doc ->> 'ordered_at' AS DATE), count(*), sum(CAST(doc ->> 'amount_cents' AS BIGINT))
FROM landed_documents
WHERE (doc ->> 'amount_cents') IS NOT NULL   -- a basket without an amount is not an order yet
GROUP BY CAST(doc ->> 'ordered_at' AS DATE);
