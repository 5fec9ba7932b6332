-- expect: execution
SELECT * FROM orders WHERE arrived_at > (SELECT now FROM clock);
