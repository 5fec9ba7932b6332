/*
 * Answers that a checker meets sooner or later: the kata they answer, the answer, and what must come of it, which is a verdict or
 * the id of the first fault. Each becomes a kata of its own in one course. An answer is text, bytes, or null for no file.
 */
def query = '03-revenue-by-month'
def one = '01-cheapest'
def several = '02-units'

def right = '''SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY 1
ORDER BY 1'''

return [
    // no answer
    'no-file': [query, null, 'pending'],
    'empty': [query, '', 'pending'],
    'blank': [query, ' \n\t\n', 'pending'],
    'only-comments': [query, '-- later\n/* perhaps */\n', 'pending'],
    'only-a-byte-order-mark': [query, '\uFEFF', 'pending'],

    // strange files
    'byte-order-mark': [query, '\uFEFF' + right, 'passed'],
    'carriage-returns': [query, right.replace('\n', '\r\n') + ';\r\n', 'passed'],
    'latin-1': [query, ("-- caf\u00e9\n" + right).getBytes('ISO-8859-1'), 'unreadable'],
    'nul': [query, right + '\u0000', 'unreadable'],
    'ten-megabytes': [query, right + '\n' + '-'.multiply(10 * 1024 * 1024), 'unreadable'],
    'a-folder': [query, File, 'unreadable'],

    // statements
    'no-semicolon': [query, right, 'passed'],
    'three-semicolons': [query, right + ';;;', 'passed'],
    'semicolon-and-comment': [query, right + '; -- done', 'passed'],
    'two-queries': [query, right + ';\n' + right + ';', 'statement-count'],
    'drop': [query, 'DROP TABLE orders;', 'forbidden'],
    'create': [query, 'CREATE TABLE revenue AS ' + right, 'forbidden'],
    'file': [query, "SELECT * FROM read_text('/etc/hostname')", 'execution'],
    'copy': [query, "COPY orders TO 'orders.csv'", 'forbidden'],
    'attach': [query, "ATTACH 'stolen.duckdb'", 'forbidden'],

    // what the engine refuses
    'typing-mistake': [query, right.replace('GROUP BY', 'GRUOP BY'), 'syntax'],
    'unknown-column': [query, right.replace('amount_cents', 'amount'), 'execution'],
    'prose': [query, 'I do not know yet.', 'syntax'],

    // what the engine takes and the parser may not
    'from-first': [query, '''FROM orders
        SELECT date_trunc('month', ordered_at)::DATE AS month, sum(amount_cents) AS revenue_cents
        WHERE status = 'paid' GROUP BY ALL ORDER BY ALL''', 'passed'],
    'exclude': [query, '''SELECT * EXCLUDE (orders) FROM (
        SELECT date_trunc('month', ordered_at)::DATE AS month, sum(amount_cents) AS revenue_cents, count(*) AS orders
        FROM orders WHERE status = 'paid' GROUP BY 1) ORDER BY month''', 'passed'],
    'pivot': [query, '''SELECT month, paid::BIGINT AS revenue_cents FROM (
        PIVOT (SELECT date_trunc('month', ordered_at)::DATE AS month, status, amount_cents FROM orders)
        ON status IN ('paid') USING sum(amount_cents) GROUP BY month) WHERE paid IS NOT NULL ORDER BY month''', 'passed'],
    'lambda': [query, '''SELECT month, list_sum(list_transform(amounts, lambda cents: cents))::BIGINT AS revenue_cents FROM (
        SELECT date_trunc('month', ordered_at)::DATE AS month, list(amount_cents) AS amounts
        FROM orders WHERE status = 'paid' GROUP BY ALL) ORDER BY month''', 'passed'],

    // what never ends, or is too much; the katas after it are checked all the same
    'endless': [query, '''WITH RECURSIVE n(i) AS (SELECT 1::BIGINT UNION ALL SELECT i + 1 FROM n)
        SELECT DATE '2026-01-01' AS month, count(*)::BIGINT AS revenue_cents FROM n ORDER BY month''', 'timeout'],
    'after-endless': [query, right, 'passed'],
    'huge': [query, "SELECT DATE '2026-01-01' AS month, range AS revenue_cents FROM range(20_000_000) ORDER BY month",
        ['rows', 'resource-limit', 'timeout']],
    'after-huge': [query, right, 'passed'],

    // quizzes
    'quiz-without-file': [one, null, 'pending'],
    'quiz-untouched': [one, '- [ ] a. a minute\n- [ ] b. a cent\n', 'pending'],
    'quiz-right': [one, '- [ ] a. a minute\n- [x] b. a cent\n', 'passed'],
    'quiz-wrong': [one, '- [x] a. a minute\n- [ ] b. a cent\n', 'answer'],
    'quiz-with-two-ticks': [one, '- [x] a. a minute\n- [x] b. a cent\n', 'answer'],
    'quiz-without-box': [one, 'It is b.\n', 'answer'],
    'quiz-with-unknown-choice': [one, '- [x] e. an elephant\n', 'answer'],
    'quiz-with-carriage-returns': [one, '- [ ] a. a minute\r\n- [X] b. a cent\r\n', 'passed'],
    'several-right': [several, '- [x] a. a minute\n- [ ] b. a cent\n- [x] c. an hour\n', 'passed'],
    'several-one-missing': [several, '- [x] a. a minute\n- [ ] b. a cent\n- [ ] c. an hour\n', 'answer'],
    'several-one-too-many': [several, '- [x] a. a minute\n- [x] b. a cent\n- [x] c. an hour\n', 'answer'],
]
