-- expect: state
DROP TABLE transfer;
