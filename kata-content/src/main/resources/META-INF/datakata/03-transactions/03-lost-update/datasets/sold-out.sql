INSERT INTO stock VALUES ('lamp', 2, 0), ('chair', 1, 1);

INSERT INTO sale VALUES ('lamp', 1), ('lamp', 0);
