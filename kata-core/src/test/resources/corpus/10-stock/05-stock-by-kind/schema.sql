CREATE TABLE warehouse (
  warehouse_id INTEGER PRIMARY KEY,
  city         VARCHAR NOT NULL
);

CREATE TABLE item (
  item_id INTEGER PRIMARY KEY,
  name    VARCHAR NOT NULL,
  kind    VARCHAR
);

CREATE TABLE movement (
  movement_id  INTEGER PRIMARY KEY,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (warehouse_id),
  item_id      INTEGER NOT NULL REFERENCES item (item_id),
  direction    VARCHAR NOT NULL CHECK (direction IN ('in', 'out', 'lost')),
  quantity     INTEGER NOT NULL CHECK (quantity > 0),
  moved_at     TIMESTAMP NOT NULL
);

-- What lay in a warehouse at the end of a day.
CREATE TABLE snapshot (
  day          DATE NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (warehouse_id),
  item_id      INTEGER NOT NULL REFERENCES item (item_id),
  quantity     INTEGER NOT NULL CHECK (quantity >= 0),
  PRIMARY KEY (day, warehouse_id, item_id)
);
