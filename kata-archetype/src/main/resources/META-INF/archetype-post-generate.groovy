/*
 * Batch mode does not look at the patterns of archetype-metadata.xml, so they are looked at again here: Maven would refuse the
 * project later, with a message that does not say what to do.
 */
import java.nio.file.Path

def pattern = /[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_][A-Za-z0-9_-]*)*/
def folder = Path.of(request.outputDirectory, request.artifactId).toAbsolutePath().normalize()

[groupId: request.groupId, artifactId: request.artifactId].each { name, value ->
    if (!(value ==~ pattern)) {
        def example = name == 'artifactId' ? 'my-katas' : 'com.example'
        throw new IllegalArgumentException("-D${name}=${value} is not a name that Maven takes: use letters, digits, '-', '_' and " +
            "single dots between them, such as ${example}. What has been generated is in ${folder}; generate once more.")
    }
}
