-- expect: forbidden
SELECT * FROM orders WHERE random() < 0.1;
