namespace NewsBot.Playground;

/// <summary>Lists of message ids: 1 to 100, each positive.</summary>
internal static class MessageIds
{
    private const int Most = 100;

    /// <exception cref="RefusalException">It is no such list.</exception>
    public static int[] Check(IEnumerable<int> ids)
    {
        var all = ids.ToArray();
        return all switch
        {
            [] => throw RefusalException.Bad("Message identifiers are not specified", "bad_message_ids"),
            { Length: > Most } => throw RefusalException.Bad("Too many message identifiers specified", "bad_message_ids"),
            _ when Array.Exists(all, id => id <= 0) => throw RefusalException.Bad("Invalid message identifier specified", "bad_message_ids"),
            _ => all,
        };
    }

    /// <summary>As <see cref="Check"/>; the ids must grow.</summary>
    /// <exception cref="RefusalException">It is no such list.</exception>
    public static int[] CheckGrowing(IEnumerable<int> ids)
    {
        var all = Check(ids);
        return all.Zip(all.Skip(1)).All(pair => pair.First < pair.Second)
            ? all
            : throw RefusalException.Bad("message identifiers must be in a strictly increasing order", "bad_message_ids");
    }
}
