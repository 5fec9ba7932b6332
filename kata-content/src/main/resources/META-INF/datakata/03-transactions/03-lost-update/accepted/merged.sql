BEGIN TRANSACTION;
MERGE INTO stock AS s
USING (SELECT 'lamp' AS item, 1 AS sold) AS x
ON s.item = x.item
WHEN MATCHED THEN UPDATE SET units = s.units - x.sold;
INSERT INTO sale (units_left, item) SELECT units, item FROM stock WHERE item = 'lamp';
END;
