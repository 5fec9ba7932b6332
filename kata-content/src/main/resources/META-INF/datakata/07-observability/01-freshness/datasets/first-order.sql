-- The first day of a shop with one channel.
INSERT INTO clock VALUES (TIMESTAMP '2025-06-02 09:41:07');
INSERT INTO channels VALUES ('web');
INSERT INTO orders VALUES (1, 'web', TIMESTAMP '2025-06-02 09:00:00', TIMESTAMP '2025-06-02 09:05:00');
