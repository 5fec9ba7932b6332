-- Everything is prepared aside in a temporary table whose CHECK is the promise; the dashboard's table is touched last.
CREATE OR REPLACE TEMP TABLE staged (
  day          DATE,
  amount_cents BIGINT,
  type_landed  VARCHAR CHECK (type_landed = 'BIGINT')
);
INSERT INTO staged
SELECT ordered_at::DATE, amount_cents, typeof(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL;

BEGIN TRANSACTION;
DELETE FROM daily_revenue USING staged WHERE daily_revenue.day = staged.day;
INSERT INTO daily_revenue SELECT day, count(*), sum(amount_cents) FROM staged GROUP BY day;
COMMIT;
DROP TABLE staged;
