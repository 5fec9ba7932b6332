import groovy.json.JsonSlurper

def project = new File(basedir, 'generated/my-katas')
def results = { run -> new JsonSlurper().parse(new File(project, "target/$run/results.json")).katas }
def answers = { folder ->
    def found = [:]
    new File(basedir, "answers/$folder").eachFileRecurse { file ->
        if (file.name == 'solution.sql') {
            found[file.parentFile.name.replaceFirst(/^\d\d-/, '')] = file.getText('UTF-8')
        }
    }
    found
}

// every kind is there, and every official answer passes
def right = answers('right').keySet()
def kinds = results('right').findAll { right.contains(it.id) }*.kind as Set
assert kinds == ['query', 'pipeline', 'model', 'contract', 'plan', 'transaction'] as Set
assert results('right').findAll { right.contains(it.id) && it.verdict != 'passed' } == []
assert results('right').findAll { it.verdict == 'passed' }.size() == right.size()

// every wrong one gets the fault that its first line names
answers('wrong').each { id, text ->
    def expected = text.readLines()[0].replaceFirst(/^-- expect: */, '').trim()
    def kata = results('wrong').find { it.id == id }
    assert kata.verdict == 'failed' && kata.faults[0].id == expected : "$id: expected $expected, found ${kata.faults*.id}"
}
return true
