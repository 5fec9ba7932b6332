def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[WARNING] katas/01-shop/04-revenue-by-moth answers no kata of the course and is not checked. ' +
    'Did you mean katas/01-shop/03-revenue-by-month?')
assert log.contains('[WARNING] katas/01-shop/05-my-notes answers no kata of the course and is not checked.\n')
assert log.contains('0/3')
assert log.contains('BUILD SUCCESS')
