import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)
assert runs.length == 5

// every line of the gradebook, and a build that does not fail over wrong answers
def gradebook = new File(basedir, 'target/gradebook')
def lines = new File(gradebook, 'gradebook.jsonl').readLines('UTF-8').collect { new JsonSlurper().parseText(it) }
assert lines.collect { [it.submitter, it.kata, it.verdict, it.faults*.id] } == [
    ['ada', 'cheapest', 'passed', []],
    ['ada', 'revenue-by-month', 'passed', []],
    ['ben', 'cheapest', 'pending', []],
    ['ben', 'revenue-by-month', 'failed', ['rows']],
    ['ben', 'units', 'pending', []],
]
assert new File(gradebook, 'gradebook.csv').readLines('UTF-8') == [
    'submitter,passed,failed,pending,error,points,cheapest,units,revenue-by-month',
    'ada,2,0,0,0,2,passed,,passed',
    'ben,0,1,2,0,0,pending,pending,failed',
    'cleo,0,0,0,0,0,,,',
]
assert new File(gradebook, 'gradebook.html').getText('UTF-8').contains('A small course to test with')

assert runs[0].contains('cleo/revenue-by-moth.sql answers no kata of the course; did they mean revenue-by-month.sql?')
assert runs[0].contains('3 submitters; of their answers 2 passed, 1 failed, 2 pending, 0 error')
assert runs[0] =~ /3 answers checked in .* s, .* a second; 0 verdicts of an earlier run still hold/
assert runs[1] =~ /0 answers checked in .* s, .* a second; 5 verdicts of an earlier run still hold/

assert runs[2].contains('Name the folder of the submissions with -Dkata.submissions=<folder>.')
assert runs[3].contains('There is no folder of submissions')
assert runs[4].contains('kata.threads is -1')

// without a project: the runs above have fetched all it needs, from a repository this Maven is not told of
def maven = new File(System.getProperty('maven.home'), 'bin/mvn').path
def plugin = new XmlSlurper().parse(new File(basedir, 'pom.xml')).build.plugins.plugin
def alone = { List<String> arguments ->
    def folder = new File(basedir, 'no-project')
    folder.mkdirs()
    def log = new File(folder, 'build.log')
    def process = new ProcessBuilder(
        [maven, '-B', '-o', '-Dmaven.repo.local=' + localRepositoryPath,
         '-Daether.enhancedLocalRepository.trackingFilename=none', "$plugin.groupId:$plugin.artifactId:$plugin.version:grade".toString()] + arguments)
        .directory(folder).redirectErrorStream(true).redirectOutput(log).start()
    [code: process.waitFor(), log: log.getText('UTF-8'), folder: folder]
}
def unnamed = alone(['-Dkata.submissions=../submissions'])
assert unnamed.code != 0
assert unnamed.log.contains('name one with -Dkata.content=<folder or jar>')
def graded = alone(['-Dkata.submissions=../submissions', '-Dkata.content=' + course])
assert graded.code == 0 : graded.log
assert new File(graded.folder, 'gradebook/gradebook.jsonl').readLines('UTF-8').size() == 5
return true
