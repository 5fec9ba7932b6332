-- expect: false-alarm
SELECT * FROM orders WHERE amount_cents <= 0;
