import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def results = new JsonSlurper().parse(new File(basedir, 'target/kata/results.json'))

assert log.contains('A small course to test with 1.2.3')
assert log.contains('0/3  next: 01-cheapest')
assert log.contains('BUILD SUCCESS')
assert !log.contains('[WARNING] katas')

assert results.summary == [total: 3, passed: 0, failed: 0, pending: 3, error: 0]
assert results.katas*.verdict == ['pending'] * 3
