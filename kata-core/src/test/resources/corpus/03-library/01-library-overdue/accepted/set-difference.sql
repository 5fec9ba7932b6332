SELECT loan_id, card, days_overdue FROM (
  SELECT loan_id, card, DATE '2026-03-31' - due_on AS days_overdue
  FROM loans JOIN members USING (member_id) WHERE DATE '2026-03-31' > due_on
  EXCEPT
  SELECT loan_id, card, DATE '2026-03-31' - due_on
  FROM loans JOIN members USING (member_id) WHERE returned_on IS NOT NULL
)
ORDER BY days_overdue DESC, loan_id;
