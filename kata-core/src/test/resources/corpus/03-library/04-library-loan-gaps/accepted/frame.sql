SELECT isbn, loan_id,
       lent_on - max(lent_on) OVER (PARTITION BY isbn ORDER BY lent_on, loan_id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS days_since
FROM main.loans
ORDER BY isbn ASC, loan_id ASC;
