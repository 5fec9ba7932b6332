-- expect: false-alarm
SELECT * FROM orders WHERE status NOT IN ('paid', 'refunded', 'cancelled');
