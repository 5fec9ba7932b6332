-- expect: false-alarm
SELECT 'look at it' AS alarm;
