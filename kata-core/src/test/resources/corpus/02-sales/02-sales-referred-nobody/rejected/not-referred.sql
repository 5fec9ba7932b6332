-- expect: rows
SELECT code FROM customers WHERE referred_by IS NULL OR referred_by = 90 ORDER BY code;
