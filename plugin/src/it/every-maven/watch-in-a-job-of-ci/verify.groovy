def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('kata:watch goes on until somebody ends it, and this is a job of continuous integration (CI=true)')
assert log.contains('Run mvn verify here.')
// each Maven has a JLine of its own, or none: none of them is in the way
assert !log.contains('NoSuchMethodError') && !log.contains('ClassCastException') && !log.contains('LinkageError')
