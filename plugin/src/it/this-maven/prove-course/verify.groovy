import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').getText('UTF-8')
def report = new File(basedir, 'target/kata-proof/index.html').getText('UTF-8')

// the datasets of the proof are packed with the course, and only there
def distilled = []
new ZipFile(new File(basedir, 'target/prove-course-1.0-SNAPSHOT.jar')).withCloseable { jar ->
    distilled = jar.entries().findAll { it.name ==~ '.*/distilled/[0-9]+[.]sql' }.collect { it.name }
    distilled.each { assert jar.getInputStream(jar.getEntry(it)).getText('UTF-8').startsWith('INSERT INTO "main"."orders"') }
}
assert !distilled.isEmpty()
assert distilled.every { it.startsWith('META-INF/datakata/01-shop/03-revenue-by-month/distilled/') }
assert !new File(basedir, 'src/main/resources/META-INF/datakata/01-shop/03-revenue-by-month/distilled').exists()

assert report.contains('revenue-by-month') && report.contains('distilled/01')
assert log =~ /revenue-by-month +\d+ +0 +\d+ +\d+ +0 +0 +0/
// the second build has nothing to prove
assert log.contains('3 katas, 0 of them unchanged and not proved again')
assert log.contains('3 katas, 3 of them unchanged and not proved again')
return true
