def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)

assert runs[0].contains('0/3') && runs[0].contains('BUILD SUCCESS')
assert runs[1].contains('0/3') && runs[1].contains('BUILD SUCCESS')
assert runs[2].contains("There is more than one course among the plugin's dependencies:")
assert runs[2] =~ /(?m)^.*other-course-1\.0-SNAPSHOT\.jar$/
