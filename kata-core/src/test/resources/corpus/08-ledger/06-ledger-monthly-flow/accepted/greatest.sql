SELECT (booked_on - (day(booked_on) - 1)::INTEGER)::DATE AS Month,
       sum(greatest(amount, 0)) AS Money_In,
       sum(abs(least(amount, 0))) AS Money_Out,
       sum(greatest(amount, 0)) - sum(abs(least(amount, 0))) AS Net
FROM entry
GROUP BY ALL
ORDER BY ALL;
