import java.nio.file.Files

// the course of the other tests, as an author's project
def source = new File(course).toPath()
def target = new File(basedir, 'src/main/resources/META-INF/datakata').toPath()
Files.createDirectories(target.parent)
Files.walk(source).forEach { Files.copy(it, target.resolve(source.relativize(it))) }
// no order of February is paid any more: only a dataset of the proof's own sees who forgets that
def data = target.resolve('01-shop/03-revenue-by-month/data.sql').toFile()
data.text = data.text.replaceAll(/,\s*\(3, .*\n/, ',\n')
return true
