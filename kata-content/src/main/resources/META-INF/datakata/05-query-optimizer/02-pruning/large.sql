-- a year of views, one in every half minute, in order of time
INSERT INTO page_views
SELECT TIMESTAMP '2025-01-01 00:00:00' + INTERVAL (n * 30) SECOND,
       n * 7919 % 5003,
       '/page/' || (n * 31 % 17)
FROM range(1051200) AS view(n);
