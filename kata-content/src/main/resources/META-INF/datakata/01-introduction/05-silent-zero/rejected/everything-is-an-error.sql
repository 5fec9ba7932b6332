-- expect: execution
SELECT error('better safe than sorry');
