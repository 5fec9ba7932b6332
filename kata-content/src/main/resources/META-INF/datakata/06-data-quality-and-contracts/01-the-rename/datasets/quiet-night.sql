-- Nobody bought anything; a refund of an earlier day came all the same.
INSERT INTO refunds VALUES (73, 4999, TIMESTAMP '2026-03-17 02:30:00', 'open', 2490);
