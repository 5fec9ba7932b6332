-- Every sale is made at the very instant of a change. DuckDB leaves the order of ties to chance from about 25 rows on, if they do not
-- come in order of time.
INSERT INTO price_changes
SELECT 1, TIMESTAMP '2025-09-01 08:00:00' + INTERVAL (n * 5 % 13) DAY, 1000 + n * 5 % 13
FROM range(13) AS change(n);

INSERT INTO sales
SELECT 21 + n, 1, TIMESTAMP '2025-09-01 08:00:00' + INTERVAL (n * 3 % 13) DAY
FROM range(13) AS sale(n);
