-- expect: false-alarm
SELECT 'nothing came' WHERE (SELECT count(*) FROM orders) = 0;
