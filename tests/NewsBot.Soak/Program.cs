using System.Globalization;
using NewsBot.Soak;

// NewsBot.Soak [SECONDS]                  kills a writing bot's storage again and again, and says what was lost
// NewsBot.Soak talk [SECONDS [RATE]]      lets many people write RATE messages a second, and says what that costs the bot
// NewsBot.Soak measure [CHATS [ENTRIES [FILE]]]  how long the storage takes when it holds that much; FILE is one that "fill" made, and is changed
// NewsBot.Soak fill FILE CHATS ENTRIES    makes such a file
return args switch
{
    ["worker", var file, var first, var limit] => await Worker.RunAsync(file, Number(first), TimeSpan.FromSeconds(Number(limit))),
    ["fill", var file, var chats, var entries] => await Load.FillAsync(file, Number(chats), Number(entries)),
    ["measure", .. var sizes] => await Load.RunAsync(
        sizes.Length > 0 ? Number(sizes[0]) : 20_000,
        sizes.Length > 1 ? Number(sizes[1]) : 100_000,
        sizes.Length > 2 ? sizes[2] : null),
    ["talk", .. var sizes] => await Talk.RunAsync(sizes.Length > 0 ? Number(sizes[0]) : 600, sizes.Length > 1 ? Number(sizes[1]) : 30),
    [var seconds] => await Killer.RunAsync(TimeSpan.FromSeconds(Number(seconds))),
    _ => await Killer.RunAsync(TimeSpan.FromSeconds(20)),
};

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
