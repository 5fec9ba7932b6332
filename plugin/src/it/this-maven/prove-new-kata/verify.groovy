def log = new File(basedir, 'build.log').getText('UTF-8')
def kata = new File(basedir, 'src/main/resources/META-INF/datakata/01-shop/04-late-orders')

assert ['kata.yaml', 'prompt.md', 'schema.sql', 'data.sql', 'reference.sql', 'stub.sql'].every { new File(kata, it).isFile() }
assert ['accepted', 'rejected'].every { new File(kata, it).isDirectory() }
// nothing is proved before the author has filled it
assert log.contains('01-shop/04-late-orders: it does not hold that prompt.md says what is asked for: there is no such file, or it holds nothing but comments')
assert log.contains('The course is not proved: 3 things do not hold, see above.')
// nothing is overwritten
assert log.contains('04-late-orders is there already; nothing was written.')
// what makes no sense
assert log.contains('Say what to make: -Did=<kata id> -Dmodule=<module folder>')
return true
