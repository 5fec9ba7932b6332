package dev.datakata.mutation.operator;

import java.util.List;

/** A class of changes: it says which edits a query offers. */
public sealed interface MutationOperator
        permits AggregateMutation,
                ClauseMoveMutation,
                ColumnMutation,
                ComparisonMutation,
                ConstantMutation,
                ExpressionMutation,
                FunctionMutation,
                GroupingMutation,
                JoinMutation,
                LogicMutation,
                PredicateMutation,
                RowsMutation,
                SetOperationMutation,
                WindowMutation {
    /** Adds the edits that {@code subject} offers, always the same ones in the same order for one text and schema. */
    void edits(Subject subject, List<Edit> edits);

    /** Every operator, in the order their mutants are listed. */
    static List<MutationOperator> all() {
        return List.of(
                new LogicMutation(),
                new ComparisonMutation(),
                new PredicateMutation(),
                new JoinMutation(),
                new ClauseMoveMutation(),
                new AggregateMutation(),
                new GroupingMutation(),
                new RowsMutation(),
                new SetOperationMutation(),
                new WindowMutation(),
                new ExpressionMutation(),
                new FunctionMutation(),
                new ConstantMutation(),
                new ColumnMutation());
    }
}
