import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def results = new JsonSlurper().parse(new File(basedir, 'target/kata/results.json'))

// both types, and how to get from one to the other
assert log.contains('TIMESTAMP')
assert log.contains('DATE')
assert log =~ /CAST\(.* AS DATE\)/
assert results.katas.find { it.id == 'revenue-by-month' }.faults*.id == ['column-types']
