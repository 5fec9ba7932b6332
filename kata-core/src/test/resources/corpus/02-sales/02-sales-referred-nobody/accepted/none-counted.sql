WITH n AS (SELECT referred_by, count(*) AS referrals FROM customers GROUP BY referred_by)
SELECT code FROM customers c WHERE coalesce((SELECT referrals FROM n WHERE n.referred_by = c.customer_id), 0) = 0
ORDER BY code;
