-- expect: execution
-- Zero rows are no failure: on a day without an order this job cries for help.
BEGIN;
SELECT error('nothing to load') FROM (SELECT count(doc ->> 'amount_cents') AS found FROM landed_documents) WHERE found = 0;
INSERT OR REPLACE INTO daily_revenue
SELECT CAST(doc ->> 'ordered_at' AS DATE), count(*), sum(CAST(doc ->> 'amount_cents' AS BIGINT))
FROM landed_documents WHERE (doc ->> 'amount_cents') IS NOT NULL GROUP BY 1;
COMMIT;
