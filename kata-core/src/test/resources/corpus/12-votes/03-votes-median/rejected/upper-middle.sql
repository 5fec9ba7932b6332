-- expect: rows
SELECT district, votes::DOUBLE AS m
FROM tally
QUALIFY row_number() OVER (PARTITION BY district ORDER BY votes, slate_id) = count(*) OVER (PARTITION BY district) // 2 + 1;
