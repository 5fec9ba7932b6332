// The report of each run: from the course's title to the progress line. Maven's own lines may have colours in every one of them.
def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = (log =~ /(?s)A small course to test with.*?\/3/).collect { it }
def escape = '\u001b['

assert reports.size() == 4
assert !reports[0].contains(escape), 'batch mode'
assert reports[1].contains(escape), 'asked for'
assert !reports[2].contains(escape), 'NO_COLOR'
assert !reports[3].contains(escape), 'dumb terminal'
