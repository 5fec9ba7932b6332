-- expect: false-alarm
SELECT 1;
