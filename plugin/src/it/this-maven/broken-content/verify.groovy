def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains("This is the course's fault, not yours")
assert log =~ /01-shop\/01-cheapest\/kata.yaml:3: unknown kind 'quizz'; did you mean 'quiz'\?/
// how Maven tells of a MojoExecutionException
assert log.contains('MojoExecutionException')
assert !log.contains('not right yet')
