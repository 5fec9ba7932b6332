UPDATE stock SET delivered = delivered + 3, units = units + 3 WHERE item = 'lamp';
