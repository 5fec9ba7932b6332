import java.nio.file.Files

// the course of the other tests, with a reference that reads a column which is not there
def source = new File(course).toPath()
def target = new File(basedir, 'course').toPath()
Files.walk(source).forEach { Files.copy(it, target.resolve(source.relativize(it))) }
def reference = target.resolve('01-shop/03-revenue-by-month/reference.sql').toFile()
reference.text = reference.text.replace('sum(amount_cents)', 'sum(amount)')
return true
