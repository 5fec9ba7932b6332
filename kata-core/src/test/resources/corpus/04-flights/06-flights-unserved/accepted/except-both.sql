SELECT code, city FROM ref.airports
WHERE code IN (
  (SELECT code FROM ref.airports EXCEPT SELECT origin FROM ops.flights)
  INTERSECT
  (SELECT code FROM ref.airports EXCEPT SELECT destination FROM ops.flights))
ORDER BY code;
