CREATE TABLE clock (
    now TIMESTAMP NOT NULL
);

CREATE TABLE channels (
    channel VARCHAR PRIMARY KEY
);

CREATE TABLE orders (
    order_id BIGINT PRIMARY KEY,
    channel VARCHAR NOT NULL REFERENCES channels (channel),
    ordered_at TIMESTAMP NOT NULL,
    loaded_at TIMESTAMP NOT NULL
);
