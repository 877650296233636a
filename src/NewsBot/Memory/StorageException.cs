namespace NewsBot.Memory;

/// <summary>Why the storage cannot be used. An operator can mend each of them.</summary>
public enum StorageFault
{
    /// <summary>Another process, or another storage of this one, has the file.</summary>
    InUse,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The system refuses to open it: a folder of that name, a read-only or full disk.</summary>
    Unreachable,

    /// <summary>The file is something else: it is left as it is.</summary>
    NotADatabase,

    /// <summary>There is a log whose database is gone.</summary>
    LogWithoutDatabase,

    /// <summary>The index and the documents disagree.</summary>
    Damaged,
}

/// <summary>The storage cannot be used, for a reason that its message explains to the operator, with the file and the way out.</summary>
public sealed class StorageException(StorageFault fault, string file, Exception? inner = null) : Exception(Explain(fault, file, inner), inner)
{
    public StorageFault Fault { get; } = fault;

    /// <summary>The full path of the database.</summary>
    public string File { get; } = file;

    private static string Explain(StorageFault fault, string file, Exception? inner) => fault switch
    {
        StorageFault.InUse =>
            $"{file} is in use by another process. Stop the other bot, or give this one a file of its own (Storage:File).",
        StorageFault.ReadOnly =>
            $"{file} cannot be written. Make the file and its folder writable for this user, or choose another place (Storage:File).",
        StorageFault.Unreachable =>
            $"{file} cannot be opened ({inner?.Message}). Mend that, or choose another place (Storage:File).",
        StorageFault.NotADatabase =>
            $"{file} is not a database of this bot; it was left as it is. Move it away, or choose another file (Storage:File).",
        StorageFault.LogWithoutDatabase =>
            $"{file} is missing but its log {file}-log is there. Put the database back beside it, or delete the log to start empty.",
        StorageFault.Damaged =>
            $"{file} is damaged: its index and its documents disagree. Stop the bot, keep a copy of the file, and restore a backup.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, message: null),
    };
}
