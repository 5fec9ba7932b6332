import java.nio.file.Files

// for each case a kata of its own, copied from the course of the other tests, and the answer to it
def cases = evaluate(new File(basedir, 'cases.groovy'))
def pack = new File(basedir, 'course')
new File(pack, '01-cases').mkdirs()
new File(pack, 'course.yaml').text = 'id: cases\ntitle: Answers of every kind\nmodules: [01-cases]\n'

cases.eachWithIndex { name, details, index ->
    def (model, answer, expected) = details
    def folder = String.format('%02d-%s', index + 1, name)
    def source = new File(course, "01-shop/$model").toPath()
    def target = new File(pack, "01-cases/$folder").toPath()
    Files.walk(source).forEach { Files.copy(it, target.resolve(source.relativize(it))) }
    def yaml = target.resolve('kata.yaml').toFile()
    yaml.text = yaml.text.replaceAll(/(?m)^id: .*$/, "id: $name").replaceAll(/(?m)^uuid: .*\n/, '')

    if (answer != null) {
        def file = new File(basedir, "katas/01-cases/$folder/" + (model.startsWith('03') ? 'solution.sql' : 'quiz.md'))
        file.parentFile.mkdirs()
        if (answer == File) {
            file.mkdir()
        } else {
            file.bytes = answer instanceof byte[] ? answer : answer.getBytes('UTF-8')
        }
    }
}
return true
