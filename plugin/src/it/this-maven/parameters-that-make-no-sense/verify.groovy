def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)

assert runs.length == 7
assert runs[0].contains("kata.failOn is 'sometimes'; it can be failed, pending or never.")
assert runs[1].contains("kata.timeout is 'soon'; it is a number of seconds from 0.001 to 3600, such as 3 or 0.5.")
assert runs[2].contains("kata.timeout is '0'")
assert runs[3].contains("No kata matches -Dkata=revenue-by-moth; did you mean 'revenue-by-month'? ->")
assert runs[4] =~ /kata.content is '.*nowhere': there is no such folder or jar\./
assert runs[5] =~ /kata.content is '.*pom.xml': this is neither a folder nor a jar\./
assert runs[6].contains("No kata matches -Dkata=silent-zeroo")
assert !runs[4].contains("the course's fault") && !runs[5].contains("the course's fault")
assert !new File(basedir, 'target/kata').exists()
