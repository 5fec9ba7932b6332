-- Computes the answer: the last statement gives the ids of the right choices.
-- Where SQL has nothing to say of it, delete this file and the key proof.
SELECT 'nothing is computed yet' AS id;
