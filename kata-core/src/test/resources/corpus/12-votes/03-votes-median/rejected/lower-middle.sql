-- expect: rows
SELECT district, quantile_disc(votes, 0.5)::DOUBLE AS m FROM tally GROUP BY district;
