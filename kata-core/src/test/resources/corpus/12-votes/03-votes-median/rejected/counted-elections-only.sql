-- expect: rows
SELECT t.district, median(t.votes)
FROM tally t
JOIN slate s USING (slate_id)
JOIN election e USING (election_id)
WHERE e.held_on IS NOT NULL
GROUP BY t.district;
