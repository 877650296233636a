using Microsoft.Extensions.Time.Testing;
using NewsBot.Asks;
using NewsBot.Tests.Memory;

namespace NewsBot.Tests.Corridor;

/// <summary>The stand-in keeps what every inbox keeps; else what the corridor's tests show would be true of it alone.</summary>
public sealed class StorageInMemoryTests : InboxContract
{
    private readonly StorageInMemory storage = new(new FakeTimeProvider(SomeMemories.Noon));

    protected override Task<IInbox> OpenAsync() => Task.FromResult<IInbox>(storage);

    protected override Task RestartAsync() => Task.CompletedTask;
}
