import groovy.json.JsonSlurper

assert basedir.path.contains(' ')
def results = new JsonSlurper().parse(new File(basedir, 'target/kata/results.json'))
assert results.summary == [total: 3, passed: 1, failed: 0, pending: 2, error: 0]
