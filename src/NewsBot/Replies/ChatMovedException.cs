namespace NewsBot.Replies;

/// <summary>The group has become a supergroup with another id; under the old one nothing is taken any more.</summary>
public sealed class ChatMovedException(long from, long to, Exception inner) : Exception("The group has become a supergroup.", inner)
{
    public long From => from;

    public long To => to;
}
