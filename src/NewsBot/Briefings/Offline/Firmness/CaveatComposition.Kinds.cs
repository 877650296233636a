using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <content>Which words make a caveat together.</content>
internal sealed partial class CaveatComposition
{
    private bool Makes(int core, int not, bool outlet)
    {
        var lack = new Lack(core, not, outlet, Nearest(core, CaveatWord.Able, Reach) is not null, Has(CaveatWord.Apart));
        return IsCalledUnverified(core) || IsUnknown(core) || CannotVerify(lack) || CannotSettle(lack) || IsNotVerified(lack) || NobodyConfirms(lack)
            || NobodyTells(lack) || NothingIsGiven(lack) || LacksProof(lack) || OutletLacks(lack) || NobodyHasSeen(lack);
    }

    // "The claims remain unverified", but "unverified claims spread".
    private bool IsCalledUnverified(int core) =>
        Is(core, CaveatWord.Unverified) && Nearest(core, CaveatWord.Remain, Behind) is not null && !Is(core + 1, CaveatWord.Told | CaveatWord.Shown);

    // "Which of them is right is unclear", "the origin of the letter is unknown", "how the figures were arrived at is not known"
    private bool IsUnknown(int core) =>
        Is(core, CaveatWord.Unknown) && (Has(CaveatWord.Question) || (Has(CaveatWord.Told) && (Has(CaveatWord.Back) || OpensQuestion))
            || (Has(CaveatWord.Remain) && (Has(CaveatWord.Shown) || (Nearest(core, CaveatWord.Truth, Close) is { } truth && !HasComma(core, truth)))));

    // "could not verify the claims", "independent verification was not possible"
    private bool CannotVerify(Lack lack) =>
        Is(lack.Core, CaveatWord.Verify) && IsWithin(lack, lack.Able || lack.Apart || lack.Outlet || Is(lack.Not, CaveatWord.Nobody) ? Reach : Close) && (lack.Able || Is(lack.Not, CaveatWord.Nobody) || !HasComma(lack.Core, lack.Not))
        && (lack.Able || lack.Apart || lack.Outlet || OfThing(lack.Core));

    // "could not establish whether it was", "what was hit is impossible to determine"
    private bool CannotSettle(Lack lack) =>
        Is(lack.Core, CaveatWord.Settle) && (lack.Able || lack.Apart) && (lack.Outlet || lack.Apart || OfThing(lack.Core) || Has(CaveatWord.Whether) || OpensQuestion);

    // "have not been verified"; "have not been established" needs a thing: "the letter's origin", "whether it is genuine".
    private bool IsNotVerified(Lack lack) =>
        (Is(lack.Core, CaveatWord.Verified) || (Is(lack.Core, CaveatWord.Settled) && (lack.Outlet || lack.Apart || OfThing(lack.Core) || Has(CaveatWord.Question))))
        && IsNear(lack) && IsFinite(lack.Core, lack.Not) && !IsOnlyDone(lack);

    // "No other witness confirms his account", "nobody verified the figures"
    private bool NobodyConfirms(Lack lack) =>
        Is(lack.Core, CaveatWord.Confirms) && OfThing(lack.Core) && (lack.Apart || (Has(CaveatWord.Nobody) && !IsOnlyDone(lack)));

    // "Who wrote it, and when, nobody has been able to say"
    private bool NobodyTells(Lack lack) => Is(lack.Core, CaveatWord.Tell) && Is(lack.Not, CaveatWord.Nobody) && IsNear(lack) && OpensQuestion;

    // "gave no evidence for it", "no document was shown"
    private bool NothingIsGiven(Lack lack) =>
        (Is(lack.Core, CaveatWord.Give) && IsNear(lack) && Is(lack.Not, CaveatWord.Nobody) && Nearest(lack.Not, CaveatWord.Shown, Behind) is not null)
        || (Is(lack.Core, CaveatWord.Shown) && lack.Not < lack.Core && lack.Gap < Behind && Has(CaveatWord.Impersonal) && !lack.Able && !grammar.Articleless
            && !sentence.IsPreposition(lack.Not));

    // "There is no evidence for this", "independent confirmation was not to be had"
    private bool LacksProof(Lack lack)
    {
        var (core, isGiven) = (lack.Core, Nearest(lack.Core, CaveatWord.Give, Close) is not null);
        return Is(core, CaveatWord.Proof) && IsProofNear(lack, isGiven) && (!sentence.IsComplementizer(core + 1) || Nearest(core, CaveatWord.Confirms, Close) is not null)
            && (lack.Apart || isGiven || (lack.Outlet && Has(CaveatWord.See)) || Nearest(core, CaveatWord.Confirms, Close) is not null
                || OfThing(core, Has(CaveatWord.Impersonal) ? Things : Things & ~CaveatWord.Shown));
    }

    private bool IsProofNear(Lack lack, bool isGiven) => lack.Not < lack.Core
        ? lack.Gap <= (lack.Able || lack.Apart || isGiven ? Close : Behind)
        : lack.Gap <= Close && (!Is(lack.Core, CaveatWord.Shown) || IsGiven(lack.Core)) && !HasComma(lack.Core, lack.Not);

    // "We have not seen the contract", "reporters found no proof", "cannot say who is right"
    private bool OutletLacks(Lack lack)
    {
        var (core, near) = (lack.Core, IsNear(lack));
        return (Is(core, CaveatWord.Question) && (lack.Able || (lack.Outlet && lack.Gap <= Close)))
            || (near && Has(CaveatWord.Newsroom) && ((Is(core, CaveatWord.See | CaveatWord.Inspect | CaveatWord.Give) && (OfThing(core) || Has(CaveatWord.Proof)))
                || (Is(core, CaveatWord.Proof) && lack.Not < core && Has(CaveatWord.See | CaveatWord.Inspect | CaveatWord.Give))))
            || (near && lack.Outlet && ((Is(core, CaveatWord.Able) && OfThing(core)) || Is(core, CaveatWord.Inspect) || (Is(core, CaveatWord.Proof) && lack.Not < core)
                || (Is(core, CaveatWord.See) && Has(CaveatWord.Told | CaveatWord.Shown | CaveatWord.Truth | CaveatWord.Proof))));
    }

    // "Nobody has seen the recording", "no other source could be found"
    private bool NobodyHasSeen(Lack lack) => IsNear(lack)
        && ((Is(lack.Core, CaveatWord.See) && lack.Able && lack.Apart)
            || (Is(lack.Core, CaveatWord.See | CaveatWord.Inspect) && Has(CaveatWord.Nobody) && Has(CaveatWord.Shown | CaveatWord.Told) && Nearest(lack.Not, CaveatWord.Proof, 2) is null));

    // "Nobody checked the tickets": something that people do, and no claim that is checked.
    private bool IsOnlyDone(Lack lack) => Is(lack.Not, CaveatWord.Nobody) && lack.Not < lack.Core && !lack.Able && !lack.Apart && !Has(CaveatWord.Newsroom)
        && !OfThing(lack.Core, Enumerable.Range(lack.Not, lack.Gap).Any(sentence.IsAuxiliary) ? Things : Things & ~CaveatWord.Shown);

    private bool IsNear(Lack lack) => IsWithin(lack, lack.Able || lack.Apart || Is(lack.Not, CaveatWord.Nobody) ? Reach : Close);

    /// <param name="reach">Tokens where "not" stands before the verb.</param>
    private bool IsWithin(Lack lack, int reach) => lack.Gap <= (lack.Not < lack.Core ? reach : Behind)
        || (Is(lack.Core, CaveatWord.Verify) && lack.Gap <= (lack.Able ? Reach : lack.Apart ? Close : Behind));

    private bool IsGiven(int proof) => Nearest(proof, CaveatWord.Give, Close) is { } given && !(Nearest(proof, CaveatWord.See, Close) is { } seen && Math.Abs(seen - proof) < Math.Abs(given - proof));

    // "a study, not yet reviewed, finds", « le soupçon, jamais prouvé, … » : only said by the way.
    private bool IsFinite(int core, int not) => grammar.Articleless || Is(core, CaveatWord.Able) || Has(CaveatWord.Nobody)
        || Enumerable.Range(Math.Min(core, not) - Behind, Math.Abs(core - not) + Close).Any(i => i >= from && i < to && (Is(i, CaveatWord.Able | CaveatWord.Remain) || sentence.IsAuxiliary(i)) && !HasComma(core, i));

    /// <summary>The sentence begins with what is asked: "What exactly was hit, and by whom, …".</summary>
    private bool OpensQuestion => (words[0] & CaveatWord.Whether) != CaveatWord.None;

    /// <summary>What is not, and how it is said.</summary>
    /// <param name="Core">The word for checking, proving or knowing.</param>
    /// <param name="Not">The word that says that it is not so.</param>
    /// <param name="Outlet">It is the outlet that has not.</param>
    /// <param name="Able">Somebody could not: "was unable".</param>
    /// <param name="Apart">What lacks is independent: "a second source".</param>
    private readonly record struct Lack(int Core, int Not, bool Outlet, bool Able, bool Apart)
    {
        /// <summary>Tokens between the two.</summary>
        public int Gap => Math.Abs(Core - Not);
    }
}
