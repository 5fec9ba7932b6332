-- Where the export puts paid orders, and baskets, until the warehouse has them. Others own it.
CREATE TABLE landed_orders (
  order_id     BIGINT,
  ordered_at   TIMESTAMP,
  amount_cents BIGINT
);

-- The same rows as documents, made of whatever columns there are.
CREATE VIEW landed_documents AS
SELECT to_json(landed_orders) AS doc FROM landed_orders;

-- What the dashboard reads: one row a day.
CREATE TABLE daily_revenue (
  day           DATE   NOT NULL PRIMARY KEY,
  orders        BIGINT NOT NULL,
  revenue_cents BIGINT NOT NULL
);
