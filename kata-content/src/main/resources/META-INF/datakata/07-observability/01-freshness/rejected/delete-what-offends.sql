-- expect: forbidden
DELETE FROM orders WHERE loaded_at > (SELECT now FROM clock);
