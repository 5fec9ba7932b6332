SELECT d.day,
       (SELECT count(*) FROM loans l WHERE l.lent_on <= d.day AND coalesce(l.returned_on, DATE '9999-12-31') > d.day) AS loans_out
FROM (SELECT DATE '2026-03-02' + i::INTEGER AS day FROM range(7) t(i)) d
ORDER BY d.day;
