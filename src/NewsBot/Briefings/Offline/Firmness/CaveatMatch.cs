namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>Words of a sentence that say that something was not verified.</summary>
/// <param name="From">The first of them, an index into the sentence's tokens.</param>
/// <param name="To">Exclusive.</param>
/// <param name="Verb">Where the verb begins whose subject could not verify; <c>null</c> when there is none.</param>
/// <param name="OfThing">It is said what was not verified: a claim, a document, or what points back at one.</param>
/// <param name="Outlet">The words for the outlet, when it is the outlet that could not; empty when they are not its subject.</param>
/// <param name="Part">The part of the sentence that says so.</param>
/// <param name="IsSearch">It was looked for and not found, or not known: what a party says of that is its claim.</param>
/// <param name="IsOfNobody">Nobody did: "no other worker would confirm it" is nobody's answer.</param>
internal readonly record struct CaveatMatch(int From, int To, int? Verb, bool OfThing, TokenRange? Outlet, TokenRange Part, bool IsSearch, bool IsOfNobody = false);

/// <summary>Tokens of a sentence.</summary>
/// <param name="To">Exclusive.</param>
internal readonly record struct TokenRange(int From, int To);
