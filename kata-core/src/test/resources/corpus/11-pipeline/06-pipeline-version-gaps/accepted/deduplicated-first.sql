SELECT reading, top - n AS missing
FROM (SELECT reading, max(version) AS top, count(*) AS n FROM (SELECT reading, version FROM feed UNION SELECT reading, version FROM feed) u GROUP BY reading) c
WHERE top <> n
ORDER BY reading ASC;
