-- The five histories as reads and writes, held against the two rules. A history that breaks neither can happen.
-- step: time; seen: whose version of the thing is read, '-' for that from before.
WITH event (choice, step, tx, does, thing, seen) AS (
  VALUES
    ('a', 1, 'A', 'write', 'Ada', NULL), ('a', 2, 'B', 'read', 'Ada', 'A'), ('a', 3, 'B', 'read', 'Ben', '-'),
    ('a', 4, 'A', 'write', 'Ben', NULL), ('a', 5, 'A', 'commit', NULL, NULL), ('a', 6, 'B', 'commit', NULL, NULL),
    ('b', 1, 'A', 'read', 'Ada', '-'), ('b', 2, 'B', 'write', 'Ada', NULL), ('b', 3, 'B', 'commit', NULL, NULL),
    ('b', 4, 'A', 'read', 'Ada', 'B'), ('b', 5, 'A', 'commit', NULL, NULL),
    ('c', 1, 'A', 'read', 'lamp', '-'), ('c', 2, 'B', 'read', 'lamp', '-'), ('c', 3, 'A', 'write', 'lamp', NULL),
    ('c', 4, 'A', 'commit', NULL, NULL), ('c', 5, 'B', 'write', 'lamp', NULL), ('c', 6, 'B', 'commit', NULL, NULL),
    ('d', 1, 'A', 'read', 'Ada', '-'), ('d', 2, 'A', 'read', 'Bo', '-'), ('d', 3, 'A', 'write', 'Ada', NULL),
    ('d', 4, 'B', 'read', 'Ada', '-'), ('d', 5, 'B', 'read', 'Bo', '-'), ('d', 6, 'B', 'write', 'Bo', NULL),
    ('d', 7, 'A', 'commit', NULL, NULL), ('d', 8, 'B', 'commit', NULL, NULL),
    ('e', 1, 'A', 'read', 'orders', '-'), ('e', 2, 'B', 'write', 'fourth order', NULL), ('e', 3, 'B', 'commit', NULL, NULL),
    ('e', 4, 'A', 'read', 'fourth order', 'B'), ('e', 5, 'A', 'commit', NULL, NULL)
),
span AS (
  SELECT choice, tx, min(step) AS begins, max(step) AS commits FROM event GROUP BY choice, tx
),
-- Rule 1: what is read is the version of a transaction that had committed when the reader began.
wrong_read AS (
  SELECT r.choice
  FROM event AS r
  JOIN span AS reader ON reader.choice = r.choice AND reader.tx = r.tx
  JOIN span AS writer ON writer.choice = r.choice AND writer.tx = r.seen
  WHERE r.does = 'read' AND writer.tx <> reader.tx AND writer.commits > reader.begins
),
-- Rule 2: two transactions under way at the same time do not write the same row.
conflict AS (
  SELECT a.choice
  FROM event AS a
  JOIN event AS b ON b.choice = a.choice AND b.thing = a.thing AND b.tx > a.tx AND a.does = 'write' AND b.does = 'write'
  JOIN span AS sa ON sa.choice = a.choice AND sa.tx = a.tx
  JOIN span AS sb ON sb.choice = b.choice AND sb.tx = b.tx
  WHERE sa.begins < sb.commits AND sb.begins < sa.commits
)
SELECT DISTINCT choice
FROM event
WHERE choice NOT IN (SELECT choice FROM wrong_read) AND choice NOT IN (SELECT choice FROM conflict)
ORDER BY choice;
