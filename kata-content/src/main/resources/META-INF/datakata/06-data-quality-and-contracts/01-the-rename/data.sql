INSERT INTO orders (order_id, customer_id, ordered_at, status, amount_cents) VALUES
    (5001, 14, TIMESTAMP '2026-03-16 18:04:41', 'paid', 13437),
    (5002, 27, TIMESTAMP '2026-03-16 18:09:23', 'paid', 3584),
    (5003, 26, TIMESTAMP '2026-03-16 18:31:02', 'paid', 7535),
    (5004, 12, TIMESTAMP '2026-03-16 18:37:05', 'paid', 8386),
    (5005, NULL, TIMESTAMP '2026-03-16 18:58:07', 'paid', 19028),
    (5006, 28, TIMESTAMP '2026-03-16 19:09:36', 'paid', 2527),
    (5007, 17, TIMESTAMP '2026-03-16 19:31:35', 'paid', 2026),
    (5008, 14, TIMESTAMP '2026-03-16 19:39:07', 'paid', 18217),
    (5009, 36, TIMESTAMP '2026-03-16 20:01:43', 'paid', 0),
    (5010, 28, TIMESTAMP '2026-03-16 20:10:23', 'paid', 6656),
    (5011, 12, TIMESTAMP '2026-03-16 20:17:03', 'paid', 18993),
    (5012, NULL, TIMESTAMP '2026-03-16 20:40:27', 'paid', 17923),
    (5013, 28, TIMESTAMP '2026-03-16 21:08:23', 'paid', 15349),
    (5014, 15, TIMESTAMP '2026-03-16 21:21:05', 'paid', 8498),
    (5015, 25, TIMESTAMP '2026-03-16 21:43:46', 'paid', 11755),
    (5016, 12, TIMESTAMP '2026-03-16 22:01:32', 'paid', 4368),
    (5017, 20, TIMESTAMP '2026-03-16 22:18:59', 'paid', 5480),
    (5018, 40, TIMESTAMP '2026-03-16 22:37:48', 'paid', 3043);

INSERT INTO refunds (refund_id, order_id, ordered_at, status, amount_cents) VALUES
    (71, 4711, TIMESTAMP '2026-03-15 12:10:00', 'done', 1250),
    (72, 4890, TIMESTAMP '2026-03-16 08:00:41', 'open', 9900);
