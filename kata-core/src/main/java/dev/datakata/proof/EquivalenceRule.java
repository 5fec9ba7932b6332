package dev.datakata.proof;

/** The rules by which a mutant is known to mean the same as the reference. */
public enum EquivalenceRule {
    /** The engine's optimised plans are equal; optimisations that look at rows are off for that. */
    SAME_PLAN("the engine's optimised plan is the same"),
    /** They differ in their last ORDER BY only, no LIMIT follows it, and the contract names no order. */
    ORDER_NOT_ASKED("only the order changes, and the contract asks for none"),
    /** They differ only in what is done with a NULL, of a value that schema and query never leave NULL. */
    NEVER_NULL("it treats NULLs differently, where none can be"),
    /** They differ only in the words of a message that {@code error('…')} raises. */
    WORDS_OF_AN_ERROR("only the words of an error change"),
    /** The scripts leave equal catalogues and rows: NOT NULL beside PRIMARY KEY says nothing more. */
    SAME_CATALOGUE("the engine's catalogue is the same"),
    /** Of a check of data: the plans of the question whether there is a row at all are equal. */
    SAME_ALARM("only what its rows show changes, not whether there are any");

    private final String sentence;

    EquivalenceRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in words. */
    public String sentence() {
        return sentence;
    }
}
