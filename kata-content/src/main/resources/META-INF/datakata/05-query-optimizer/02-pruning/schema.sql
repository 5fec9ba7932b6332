CREATE TABLE page_views (
  viewed_at  TIMESTAMP NOT NULL,
  visitor_id INTEGER   NOT NULL,
  page       VARCHAR   NOT NULL
);
