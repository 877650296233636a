using LiteDB;

namespace NewsBot.Memory.LiteDb;

/// <summary>Questions that one range of the id index answers: nothing is sorted and nothing is read that is not wanted.</summary>
/// <remarks>
/// The values are parameters. LiteDB's own <c>Query.Between</c> writes them into the text of an expression, compiles each text (3 ms,
/// measured) and keeps the compiled ones for ever.
/// </remarks>
internal static class IdQuery
{
    // The only form with two bounds that becomes one range.
    public static BsonExpression Within(KeyRange range) => BsonExpression.Create("_id BETWEEN @0 AND @1", range.From, range.To);

    /// <param name="order"><see cref="Query.Ascending"/> or <see cref="Query.Descending"/>.</param>
    public static Query Within(KeyRange range, int order)
    {
        var query = Query.All("_id", order);
        query.Where.Add(Within(range));
        return query;
    }

    /// <summary>At most <paramref name="limit"/> documents behind an id, in order.</summary>
    public static Query After(BsonValue last, int limit)
    {
        var query = Query.All("_id", Query.Ascending);
        query.Where.Add(BsonExpression.Create("_id > @0", last));
        query.Limit = limit;
        return query;
    }
}
