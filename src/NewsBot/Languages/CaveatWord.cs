namespace NewsBot.Languages;

/// <summary>What a word may do in a sentence that says that something was not verified.</summary>
/// <remarks>The names are those under <c>caveatWords</c> in a language file, explained in <c>Languages/README.md</c>; told, shown, truth and newsroom are what its <c>patternParts</c> name.</remarks>
[Flags]
internal enum CaveatWord
{
    None = 0,
    Not = 1,
    Able = 1 << 1,
    Verify = 1 << 2,
    Verified = 1 << 3,
    Settle = 1 << 4,
    Settled = 1 << 5,
    Proof = 1 << 6,
    See = 1 << 7,
    Give = 1 << 8,
    Question = 1 << 9,
    Unknown = 1 << 10,
    Unverified = 1 << 11,
    Remain = 1 << 12,
    Apart = 1 << 13,
    Back = 1 << 14,
    It = 1 << 15,
    Whether = 1 << 16,
    Told = 1 << 17,
    Shown = 1 << 18,
    Truth = 1 << 19,
    Newsroom = 1 << 20,
    Impersonal = 1 << 21,
    Confirms = 1 << 22,
    Nobody = 1 << 23,
    Inspect = 1 << 24,
    Tell = 1 << 25,
}
