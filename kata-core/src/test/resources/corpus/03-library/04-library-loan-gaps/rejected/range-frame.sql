-- expect: rows
SELECT isbn, loan_id,
       lent_on - max(lent_on) OVER (PARTITION BY isbn ORDER BY lent_on
                                    RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING) AS days_since
FROM loans ORDER BY isbn, loan_id;
