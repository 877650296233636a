using NewsBot.Settings;

namespace NewsBot.Terminal;

/// <summary><c>newsbot doctor</c>: what is wrong, and how to mend it.</summary>
internal static class DoctorVerb
{
    public static Task<int> RunAsync(Screen screen, SettingsWish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = SettingsBook.Read(wish.File, wish.Set);
        screen.Out.WriteLine();
        return Task.FromResult(0);
    }
}
