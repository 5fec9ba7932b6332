-- expect: missed-incident
SELECT 'all is well' AS alarm WHERE false;
