import groovy.json.JsonSlurper

def cases = evaluate(new File(basedir, 'cases.groovy'))
def results = new JsonSlurper().parse(new File(basedir, 'target/kata/results.json'))

def outcome = results.katas.collectEntries { [it.id, it.verdict == 'failed' ? it.faults[0].id : it.verdict] }
def surprises = cases.findAll { name, details -> !(outcome[name] in [details[2]].flatten()) }
    .collect { name, details -> "$name: ${outcome[name]}, expected ${details[2]}" }
assert surprises == []
assert outcome.size() == cases.size()

// no answer reached a file
assert basedir.listFiles().name.sort() - ['.mvn', 'build.log', 'cases.groovy', 'course', 'invoker.properties', 'katas', 'pom.xml',
    'setup.groovy', 'target', 'verify.groovy'] == []
