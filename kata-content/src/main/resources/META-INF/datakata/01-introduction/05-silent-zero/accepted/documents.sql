-- Documents as before, but a document that does not keep the promise ends the run.
BEGIN;
SELECT error('document without a whole number in amount_cents: ' || doc)
FROM landed_documents
WHERE coalesce(json_type(doc, '$.amount_cents'), 'no such key') NOT IN ('UBIGINT', 'BIGINT', 'NULL');

INSERT OR REPLACE INTO daily_revenue
SELECT CAST(doc ->> 'ordered_at' AS DATE), count(*), sum(CAST(doc ->> 'amount_cents' AS BIGINT))
FROM landed_documents
WHERE (doc ->> 'amount_cents') IS NOT NULL
GROUP BY 1;
COMMIT;
