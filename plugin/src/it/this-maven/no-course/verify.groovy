def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains("There is no course among the plugin's dependencies.")
assert log.contains('<artifactId>kata-content</artifactId>')
assert log.contains('-Dkata.content=<path>')
assert log.contains('MojoExecutionException')
