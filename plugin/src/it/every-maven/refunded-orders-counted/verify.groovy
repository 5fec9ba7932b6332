import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def results = new JsonSlurper().parse(new File(basedir, 'target/kata/results.json'))
def junit = new File(basedir, 'target/kata/junit').listFiles().collect { new XmlSlurper().parse(it) }

// the row that differs, what was expected in it and what came out
assert log =~ /2026-02-01.*250.*10150/
assert log.contains('That is a unit of time.')
assert log.contains('0/3')

// one line after the report, and no stack trace
assert log.contains('2 katas are not right yet')
assert !log.contains('\tat dev.datakata')

assert results.summary == [total: 3, passed: 0, failed: 2, pending: 1, error: 0]
assert results.katas.collectEntries { [it.id, it.faults*.id] } ==
    [cheapest: ['answer'], units: [], 'revenue-by-month': ['rows']]
assert junit.collect { it.@failures.toInteger() }.sum() == 2
assert junit.collect { it.@skipped.toInteger() }.sum() == 1
