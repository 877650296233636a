using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/usage: what models have cost in this chat, and in private for this person everywhere; and the limits of a day.</summary>
public sealed class UsageCommand(
    IChatMemory memory, LanguageBook languages, IOptions<BriefingOptions> engine, IOptions<BudgetOptions> budgets, TimeProvider time) : ICommand
{
    public string Name => "usage";

    public string Purpose(Language language) => language.Say(Phrase.UsagePurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (engine.Value.Chain().Count == 0)
        {
            return ReplyWriter.Say(ask, [new([new(language.Say(Phrase.UsageOffline))])]);
        }

        var days = await memory.UsageAsync(new(ask.Chat, ask.Person), cancellationToken);
        var set = budgets.Value;
        List<Block> blocks = [.. Part(Phrase.UsageOfChat, days.Chat, Limits(language, set.ChatCalls, set.ChatTokens, set.ChatCost))];

        // In a group, what a person asks elsewhere is nobody's business.
        if (ask.Chat.Chat > 0)
        {
            blocks.AddRange(Part(Phrase.UsageOfPerson, days.Person, Limits(language, set.PersonCalls, set.PersonTokens, set.PersonCost)));
        }

        return ReplyWriter.Say(ask, [.. blocks, new([new(language.Say(Phrase.UsageDay), Look.Italic)], Gap: 2)]);

        IEnumerable<Block> Part(Phrase heading, IReadOnlyDictionary<DateOnly, Usage> used, string? limits)
        {
            yield return new([new(language.Say(heading), Look.Bold)], LeadsOn: true);
            yield return Line(Said(language, Phrase.UsageToday, used.GetValueOrDefault(Ledger.DayOf(time), Usage.None)));
            yield return Line(Said(language, Phrase.UsageMonth, used.Where(day => day.Key > Ledger.DayOf(time).AddDays(-UsageDays.Kept)).Aggregate(Usage.None, (sum, day) => sum + day.Value)));
            if (limits is not null)
            {
                yield return Line(limits);
            }
        }

        static Block Line(string text) => new([new(Block.Bullet), new(text)], Gap: 1);
    }

    private string Said(Language language, Phrase phrase, Usage usage) => language.Say(
        phrase, ("calls", Number(usage.Calls, language)), ("tokens", Number(usage.Tokens, language)), ("cost", usage.Cost == 0
            && engine.Value.Chain().All(provider => provider.IsUnpriced) ? "–" : Money(usage.Cost, language)));

    /// <returns><c>null</c> when there are none.</returns>
    private string? Limits(Language language, int calls, long tokens, decimal cost) => calls == 0 && tokens == 0 && cost == 0
        ? null
        : language.Say(
            Phrase.UsageLimits,
            ("calls", calls == 0 ? "∞" : Number(calls, language)),
            ("tokens", tokens == 0 ? "∞" : Number(tokens, language)),
            ("cost", cost == 0 ? "∞" : Money(cost, language)));

    private static string Number(long number, Language language) => number.ToString("N0", language.Culture);

    private string Money(decimal cost, Language language) => string.Create(language.Culture, $"{cost:0.00##} {budgets.Value.Currency}");
}
