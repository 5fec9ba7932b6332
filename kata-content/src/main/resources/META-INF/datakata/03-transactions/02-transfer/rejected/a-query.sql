-- expect: state
SELECT account_id, balance_cents - 5000 FROM account WHERE account_id = 1;
