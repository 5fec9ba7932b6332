CREATE TABLE orders (
    order_id BIGINT,
    customer_id BIGINT,
    ordered_at TIMESTAMP,
    status VARCHAR,
    amount_cents BIGINT
);

CREATE TABLE refunds (
    refund_id BIGINT,
    order_id BIGINT,
    ordered_at TIMESTAMP,
    status VARCHAR,
    amount_cents BIGINT
);
