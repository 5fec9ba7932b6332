-- Five channels, and a backlog of some days.
INSERT INTO clock VALUES (TIMESTAMP '2026-08-09 23:10:00');
INSERT INTO channels VALUES ('web'), ('app'), ('store'), ('kiosk'), ('phone');
INSERT INTO orders
SELECT
    20000 + i,
    ['web', 'app', 'store', 'kiosk', 'phone'][1 + i % 5],
    (SELECT now FROM clock) - to_minutes(13 * i + 1 + i * 7 % 60),
    (SELECT now FROM clock) - to_minutes(13 * i + 1)
FROM range(0, 150) AS r(i);
