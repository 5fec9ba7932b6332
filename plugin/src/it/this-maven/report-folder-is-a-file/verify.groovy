def log = new File(basedir, 'build.log').getText('UTF-8')

// the person has the verdict, and then is told what is in the way
assert log.contains('0/3  next: 03-revenue-by-month')
assert log.contains('Cannot write the report ')
assert log.contains('is a file and not a folder')
assert log.contains('-Dkata.output=<folder>')
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/kata').text == 'in the way'
