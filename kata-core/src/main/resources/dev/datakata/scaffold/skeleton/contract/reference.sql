-- example has its column
SELECT 'example_id' AS missing
WHERE NOT EXISTS (
  SELECT 1 FROM information_schema.columns WHERE table_name = 'example' AND column_name = 'example_id'
);
