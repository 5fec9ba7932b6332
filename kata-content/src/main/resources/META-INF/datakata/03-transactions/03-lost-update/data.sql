INSERT INTO stock VALUES ('lamp', 5, 4), ('chair', 8, 8);

INSERT INTO sale VALUES ('lamp', 4);
