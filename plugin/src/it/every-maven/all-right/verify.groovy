import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/kata')
def results = new JsonSlurper().parse(new File(reports, 'results.json'))
def badge = new JsonSlurper().parse(new File(reports, 'badge.json'))
def svg = new XmlSlurper().parse(new File(reports, 'badge.svg'))
def junit = new File(reports, 'junit').listFiles().collect { new XmlSlurper().parse(it) }

assert log.contains('[####################] 3/3  all passed')
assert log.contains('BUILD SUCCESS')

// four reports of one truth
assert results.summary == [total: 3, passed: 3, failed: 0, pending: 0, error: 0]
assert results.katas*.faults == [[]] * 3
assert badge.schemaVersion == 1
assert badge.message.contains('3/3')
assert svg.text().contains('3/3')
assert junit.collect { it.@tests.toInteger() }.sum() == 3
assert junit.collect { it.@failures.toInteger() + it.@errors.toInteger() + it.@skipped.toInteger() }.sum() == 0
