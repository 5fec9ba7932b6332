-- Four lamps came after the last sale, and items that are called nearly like them.
INSERT INTO stock VALUES ('lamp', 9, 7), ('chair', 3, 3), ('desk lamp', 2, 2), ('lampshade', 6, 6);

INSERT INTO sale VALUES ('lamp', 4), ('lamp', 3);
