def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)
def generated = new File(basedir, 'generated')

['my katas', '..', '-katas', '\u00fcbung', '../katas'].eachWithIndex { name, index ->
    assert runs[index].contains("-DartifactId=$name is not a name that Maven takes: use letters, digits")
}
assert runs[4].contains("is in ${new File(generated, 'katas')};")

assert runs[5].contains('BUILD SUCCESS')
assert new File(generated, 'here/My_Katas-2.1/pom.xml').isFile()
// what is there already is not written over
assert runs[6] =~ /A Maven project already exists in the directory .*My_Katas-2\.1/
