-- As the collector wrote it: no key, and a line may come twice. visitor is NULL for anonymous requests, ms where no time was measured.
CREATE TABLE events (
  visitor VARCHAR,
  seen_at TIMESTAMP NOT NULL,
  page    VARCHAR NOT NULL,
  action  VARCHAR NOT NULL CHECK (action IN ('view', 'click', 'buy')),
  ms      INTEGER CHECK (ms >= 0)
);
