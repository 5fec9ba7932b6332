(FROM source_line) EXCEPT ALL (FROM copied_line);
