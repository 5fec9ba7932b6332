-- expect: false-alarm
SELECT count(*) FROM orders HAVING count(*) <> 18;
