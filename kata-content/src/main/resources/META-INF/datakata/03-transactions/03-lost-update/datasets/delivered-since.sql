-- Four lamps came after the last sale.
INSERT INTO stock VALUES ('lamp', 9, 7), ('chair', 3, 3);

INSERT INTO sale VALUES ('lamp', 4), ('lamp', 3);
