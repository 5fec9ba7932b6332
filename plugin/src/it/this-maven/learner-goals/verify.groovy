def runs = new File(basedir, 'build.log').getText('UTF-8').split(/(?m)^.*Scanning for projects.*$/).drop(1)
def file = { new File(basedir, it) }
def answer = 'katas/01-shop/03-revenue-by-month/solution.sql'
def text = 'SELECT date_trunc'

assert runs.length == 11

// sync
assert runs[0].contains('katas/01-shop/02-units/quiz.md')
assert runs[0].contains('katas/01-shop/03-revenue-by-month/prompt.md') && file('katas/01-shop/03-revenue-by-month/prompt.md').isFile()
assert !runs[0].contains(answer)

// verify
assert runs[1].contains('1/3')
assert runs[1].contains('mvn kata:hint -Dkata=revenue-by-month') && runs[1].contains('mvn kata:run -Dkata=revenue-by-month')
assert file('target/kata/cache/revenue-by-month.json').isFile()

// list
assert runs[2].contains('03-revenue-by-month') && !runs[2].contains('02-units')
assert runs[2].contains('1 passed, 1 failed, 1 pending; 1 of 3 shown')

// hint
assert runs[3].contains('Hint 1 of 1') && runs[3].contains('Group by month.')
assert file('.kata/hints.json').isFile()

// reveal, too early
assert runs[4].contains('is not right yet') && !runs[4].contains('GROUP BY 1')

// run
assert runs[5].contains('month:') && runs[5].contains('DATE') && runs[5].contains('2 rows')
assert runs[5].contains('TABLE_SCAN orders')

// open
assert runs[6].contains('jdbc:duckdb:')
assert file('target/kata/open/revenue-by-month.duckdb').isFile()

// reset
assert runs[7].contains('.kata/backup/revenue-by-month/solution.sql.1.old')
assert file('.kata/backup/revenue-by-month/solution.sql.1.old').text.startsWith(text)
assert file(answer).text == '-- Write your query below.\n'

// reveal, in time
assert runs[8].contains('[x] b. a cent')

// verify again
assert runs[9].contains('1/3') && runs[9].contains('BUILD SUCCESS')

// reset without a name
assert runs[10].contains('kata:reset needs one kata')
