-- 100 products, each with a new price every six days; the first ones begin during the first days of the year
INSERT INTO price_changes
SELECT n % 100,
       TIMESTAMP '2025-01-01 00:00:00' + INTERVAL (n // 100 * 6) DAY + INTERVAL (n % 100) HOUR,
       500 + n * 7919 % 997
FROM range(6000) AS change(n);

-- a sale in every thousand seconds
INSERT INTO sales
SELECT n, n * 7919 % 100, TIMESTAMP '2025-01-01 06:00:00' + INTERVAL (n * 1000) SECOND
FROM range(30000) AS sale(n);
