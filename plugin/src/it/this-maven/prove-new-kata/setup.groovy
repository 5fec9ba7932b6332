import java.nio.file.Files

// the course of the other tests, as an author's project
def source = new File(course).toPath()
def target = new File(basedir, 'src/main/resources/META-INF/datakata').toPath()
Files.createDirectories(target.parent)
Files.walk(source).forEach { Files.copy(it, target.resolve(source.relativize(it))) }
return true
