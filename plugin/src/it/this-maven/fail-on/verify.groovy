def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)

assert runs.length == 7
assert runs[0].contains('1/3') && runs[0].contains('1 kata is not right yet')
assert runs[1].contains('1/3') && runs[1].contains('BUILD SUCCESS')
assert runs[2].contains('1 kata is not right yet, 1 kata has no answer yet')
assert runs[3].contains('1/1') && runs[3].contains('BUILD SUCCESS')
assert runs[4].contains('1/2') && !runs[4].contains('02-units') && runs[4].contains('BUILD SUCCESS')
assert runs[5].contains('1 kata has no answer yet')
// the eighth run is quiet and scans without a word, so it stands behind the seventh
def (skipped, quiet) = runs[6].split('kata.skip is set', 2)
assert !skipped.contains('01-cheapest')
assert quiet.contains('[ERROR] ') && quiet.contains('1/3') && quiet.contains('is ticked and is not right')
