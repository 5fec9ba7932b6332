-- expect: missed-incident
SELECT 1 WHERE 1 = 0;
