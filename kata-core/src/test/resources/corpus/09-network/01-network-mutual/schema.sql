CREATE TABLE member (
  member_id INTEGER PRIMARY KEY,
  handle    VARCHAR NOT NULL UNIQUE,
  city      VARCHAR
);

CREATE TABLE follow (
  follower_id INTEGER NOT NULL REFERENCES member (member_id),
  followed_id INTEGER NOT NULL REFERENCES member (member_id),
  since       DATE NOT NULL,
  PRIMARY KEY (follower_id, followed_id),
  CHECK (follower_id <> followed_id)
);
