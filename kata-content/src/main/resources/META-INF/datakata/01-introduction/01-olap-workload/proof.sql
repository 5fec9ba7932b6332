-- Blocks that each store opens for each workload; the answer is the one with the greatest advantage for columns.
-- A scan reads neighbours: 12 rows to a block here, 1,024 values of one column there. Scattered rows share no block.
WITH workload (choice, rows_touched, columns_touched, scan) AS (
  VALUES
    ('a',         1, 80, false),
    ('b',         1, 80, false),
    ('c', 200000000,  1, true),
    ('d', 200000000, 80, true),
    ('e',        20,  2, false)
),
cost AS (
  SELECT choice,
         CASE WHEN scan THEN ceil(rows_touched / 12.0) ELSE rows_touched END AS row_store_blocks,
         CASE WHEN scan THEN columns_touched * ceil(rows_touched / 1024.0) ELSE rows_touched * columns_touched END AS column_store_blocks
  FROM workload
)
SELECT choice
FROM cost
WHERE row_store_blocks / column_store_blocks = (SELECT max(row_store_blocks / column_store_blocks) FROM cost)
ORDER BY choice;
