import java.nio.file.Files

def source = new File(course).toPath()
def target = new File(basedir, 'course').toPath()
Files.walk(source).forEach { Files.copy(it, target.resolve(source.relativize(it))) }
return true
