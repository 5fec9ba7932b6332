import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def results = { module -> new JsonSlurper().parse(new File(basedir, "$module/target/kata/results.json")) }

assert results('one').summary == [total: 3, passed: 1, failed: 0, pending: 2, error: 0]
assert results('two').summary == [total: 3, passed: 0, failed: 1, pending: 2, error: 0]
// each report in one piece: from its first line to its last nothing of the other one
def reports = log.split('A small course to test with').drop(1)
assert reports.length == 2
assert reports.every { it.split(/\/3  next: /).length == 2 }
