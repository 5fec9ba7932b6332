-- expect: state
INSERT INTO sale SELECT item, units - 1 FROM stock WHERE item = 'lamp';
UPDATE stock SET units = units - 1 WHERE item = 'lamp';
