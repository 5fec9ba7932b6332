import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def project = new File(basedir, 'generated/my-katas')
def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)
def results = { run -> new JsonSlurper().parse(new File(project, "target/$run/results.json")) }
def faults = { run -> results(run).katas.collectMany { kata -> kata.faults.collect { [kata.id, it.id] } } }

// the project: everything in its place, nothing of a template left over
def pom = new XmlSlurper().parse(new File(project, 'pom.xml'))
assert [pom.groupId, pom.artifactId, pom.version]*.text() == ['com.example', 'my-katas', '1.0-SNAPSHOT']
assert ['.gitignore', '.gitattributes', '.editorconfig', '.github/workflows/katas.yml', 'README.md']
    .every { new File(project, it).isFile() }
def introduction = new File(project, 'katas/01-introduction')
def prompt = new File(introduction, '03-revenue-by-month/prompt.md').getText('UTF-8')
assert prompt.contains('\n## ')
assert prompt =~ /(?m)^\| `month` \| `DATE` \|/
def lesson = new File(introduction, 'README.md').getText('UTF-8')
assert lesson.contains('\n## ')
assert (lesson =~ /!\[[^\]]*\]\(([^)]+)\)/).every { new File(introduction, it[1]).isFile() }
def readme = new File(project, 'README.md').getText('UTF-8')
assert (readme =~ /\]\((katas\/[^)]+)\)/).every { new File(project, it[1]).isFile() }
// the workflow reached the project as it was written, with the expressions that are GitHub's and not Velocity's
assert new File(project, '.github/workflows/katas.yml').text.contains('GITHUB_TOKEN: ${{ github.token }}')

// Maven reads no comment there, and no option may be one that a user's own options could contradict, as those of garbage collectors do
assert new File(project, '.mvn/jvm.config').text == '-XX:TieredStopAtLevel=1\n'

// what IDEs run, with variables that are theirs and not Velocity's
def runConfigurations = new File(project, '.run').listFiles().toList()
assert runConfigurations*.name.containsAll(['check.run.xml', 'watch.run.xml'])
runConfigurations.each {
    def parameters = new XmlSlurper().parse(it).configuration.MavenSettings.option.MavenRunnerParameters.option
    assert parameters.find { it.@name == 'workingDirPath' }.@value == '$PROJECT_DIR$'
    assert parameters.find { it.@name == 'goals' }.list.option.@value.text() ==~ /verify|kata:[a-z]+/
}
def tasks = new JsonSlurper().parse(new File(project, '.vscode/tasks.json')).tasks
assert tasks.find { it.label == 'Check this kata' }.args == ['verify', '-Dkata=${fileDirnameBasename}']
assert new File(project, '.gitignore').readLines().containsAll(['.vscode/*', '!.vscode/tasks.json'])

// nothing answered
def untouched = results('untouched').summary
assert untouched.total >= 3 && untouched.pending == untouched.total
assert runs[1].contains("0/${untouched.total}  next: 01-olap-workload")
assert runs[1].contains('BUILD SUCCESS')

// everything right
def introductionKatas = results('untouched').katas.count { it.module == 'introduction' }
def right = results('right')
assert right.katas.findAll { it.verdict == 'passed' }*.id.containsAll(['olap-workload', 'outage-prevention', 'revenue-by-month'])
assert right.summary.failed == 0 && right.summary.error == 0
assert runs[3].contains("3/$introductionKatas")
assert runs[3].contains('BUILD SUCCESS')

// a type fault that says so
assert faults('timestamp') == [['revenue-by-month', 'column-types']]
assert runs[5].contains('TIMESTAMP') && runs[5].contains('DATE')

// a row that differs: January and March 2025, with and without what was paid back
assert faults('refunded') == [['revenue-by-month', 'rows']]
assert runs[7] =~ /2025-03-01.*13500/
assert runs[7].contains('1 kata is not right yet')

// the picture in Datakata's own README is this run; lines break where the terminal's width has them
def text = { it.replaceAll(/\s+/, ' ') }
def picture = new File(basedir, '../../../../README.md').getText('UTF-8').split(/(?m)^```(?:text)?$/)[1]
def report = picture.substring(picture.indexOf('[INFO] Data engineering'), picture.lastIndexOf('[INFO] ---'))
assert text(runs[7]).contains(text(report)) : 'README.md shows another report than the build prints'
