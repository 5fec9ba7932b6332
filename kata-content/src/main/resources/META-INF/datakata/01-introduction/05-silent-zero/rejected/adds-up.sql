-- expect: state
-- What was loaded in the morning is added a second time in the evening.
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1
ON CONFLICT (day) DO UPDATE SET orders = daily_revenue.orders + excluded.orders,
                                revenue_cents = daily_revenue.revenue_cents + excluded.revenue_cents;
