SELECT list_extract(list_reverse_sort(list(DISTINCT votes)), 2) FROM tally;
