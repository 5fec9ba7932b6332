CREATE SCHEMA depot;
CREATE TABLE depot.shelf (
    shelf_code VARCHAR PRIMARY KEY,
    max_kg DECIMAL(4, 1) NOT NULL CHECK (max_kg > 0)
);
CREATE TABLE depot.parcel (
    parcel_id INTEGER PRIMARY KEY,
    shelf_code VARCHAR REFERENCES depot.shelf (shelf_code),
    kg DECIMAL(12, 3) NOT NULL CHECK (kg > 0),
    came_on VARCHAR NOT NULL,
    fee VARCHAR NOT NULL,
    note VARCHAR,
    grams BIGINT GENERATED ALWAYS AS (CAST(kg * 1000 AS BIGINT)) VIRTUAL
);
CREATE VIEW depot.waiting AS SELECT * FROM depot.parcel WHERE shelf_code IS NOT NULL;
CREATE TABLE sender (
    parcel_id INTEGER NOT NULL,
    mail VARCHAR NOT NULL
);
