-- expect: rows
SELECT code, city FROM ref.airports WHERE code NOT IN (SELECT origin FROM ops.flights WHERE seats > 0)
  AND code NOT IN ('HEL', 'RIX', 'ARN') ORDER BY code;
