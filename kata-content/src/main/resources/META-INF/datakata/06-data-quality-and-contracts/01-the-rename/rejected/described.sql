-- expect: forbidden
DESCRIBE orders;
