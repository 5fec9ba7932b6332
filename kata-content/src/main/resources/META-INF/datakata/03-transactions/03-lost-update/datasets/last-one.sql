INSERT INTO stock VALUES ('lamp', 3, 1), ('chair', 2, 1);

INSERT INTO sale VALUES ('lamp', 2), ('lamp', 1), ('chair', 1);
