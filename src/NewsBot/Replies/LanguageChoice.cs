using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The buttons with which a briefing is shown in another language.</summary>
public static class LanguageChoice
{
    /// <summary>More in a row cut the names.</summary>
    private const int InARow = 3;

    /// <summary>A button for each language that the bot speaks, by its own name, and one back.</summary>
    /// <param name="view">How the briefing is shown now.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Entry entry, View view, LanguageBook languages, Language language)
    {
        var back = view with { Chooses = false };
        return
        [
            .. languages.All.Where(other => other.Code != view.In).Select(other => To(other.Name, back with { In = other.Code, Page = 0 })).Chunk(InARow),
            [To(language.Say(Phrase.Back), back), .. view.In is null ? Array.Empty<Button>() : [To(language.Say(Phrase.AsWritten), back with { In = null, Page = 0 })]],
        ];

        Button To(string label, View view) => new(label, new ButtonData(entry.Ask, entry.Chat.Topic, new Wanted.Show(view)).Write());
    }
}
