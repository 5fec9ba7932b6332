-- expect: state
UPDATE stock SET units = units - 1 WHERE item = 'lamp' AND units > 0;
