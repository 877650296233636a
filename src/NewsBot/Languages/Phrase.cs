namespace NewsBot.Languages;

/// <summary>What the bot says in its own words. Every language file has a text for each, under the name in camel case.</summary>
public enum Phrase
{
    /// <summary>The placeholder while an article is read.</summary>
    Reading,
}
