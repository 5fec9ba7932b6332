-- The latest delivery of changes, and nothing older. Others fill it; it has no key, since a change may be sent more than once.
CREATE TABLE customer_changes (
  customer_id BIGINT    NOT NULL,
  changed_at  TIMESTAMP NOT NULL,
  region      VARCHAR   NOT NULL
);

-- One row for each version of a customer. valid_to is NULL while the version is the last one known.
CREATE TABLE dim_customer (
  customer_id BIGINT    NOT NULL,
  region      VARCHAR   NOT NULL,
  valid_from  TIMESTAMP NOT NULL,
  valid_to    TIMESTAMP,
  PRIMARY KEY (customer_id, valid_from),
  CHECK (valid_to > valid_from)
);
