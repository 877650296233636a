namespace NewsBot.Briefings;

/// <summary>Whether two figures measure the same thing and differ.</summary>
internal static class SameThing
{
    /// <summary>Figures further apart than this measure different things, unless a word says that they do not.</summary>
    private const double Farthest = 5;

    /// <summary>The same for nouns of which one says more: "soldiers" and "North Korean soldiers".</summary>
    private const double FarthestOfLikes = 3;

    /// <summary>The same for figures that a word says to measure one thing: police and organisers count differently.</summary>
    private const double FarthestOfOne = 20;

    /// <summary>The same for a claim that does nothing but answer the one before: four complaints and 61.</summary>
    private const double FarthestOfAnswer = 80;

    /// <summary>Approximate figures so near each other are one figure, rounded.</summary>
    private const double Rounding = 0.05;

    private const double Thousand = 1000;

    /// <summary>Letters that two forms of one word share at the beginning.</summary>
    private const int Stem = 4;

    /// <summary>Letters of an ending.</summary>
    private const int Ending = 3;

    /// <summary>Words of a claim, beside its figure and what is counted, that does nothing but answer another.</summary>
    private const int MostOfAnswer = 2;

    /// <summary>So far apart, in UTF-16 code units, stand claims that answer each other.</summary>
    private const int Near = 700;

    /// <summary>The same for claims of which one follows the other.</summary>
    private const int Next = 300;

    /// <param name="distance">Between their sentences, in UTF-16 code units.</param>
    public static bool Disagree(ClaimFigure one, ClaimFigure other, int distance)
    {
        var near = distance <= Near;
        if (IsUnlike(one, other, near))
        {
            return false;
        }

        var ratio = Ratio(one, other);
        if (PointsBackAt(one, other) || (one.PointsBack && !other.PointsBack && !other.IsOther && other.Context.Count <= MostOfAnswer && (distance == 0 || (distance <= Next && (one.IsAsked || other.Contrasts))))
            || (distance <= Next && PointBothBack(one, other, distance)))
        {
            return near && (!one.OfTime || (one.Thing is not null && distance <= Next)) && !other.OfTime && IsWhole(one) == IsWhole(other) && ratio <= Limit(one, other, distance, Farthest * 2) && IsSameUnit(one, other, loosely: true);
        }

        if (IsLoss(one, other))
        {
            return near && !one.IsMeasure && !other.IsMeasure && ratio <= FarthestOfOne && (IsSameKind(one, other) || (one.OfPeople && other.OfPersons) || (other.OfPeople && one.OfPersons));
        }

        if (one.OfTime != other.OfTime || !IsSameUnit(one, other, loosely: false) || !FitThings(one, other, distance))
        {
            return false;
        }

        if ((other.IsGrown && one.Amount < other.Amount) || ((one.IsOther || other.IsOther) && (one.Thing is not null || one.IsMeasure || one.OfTime)))
        {
            return false;
        }

        if (one.OfTime)
        {
            return near && (one.Thing is not null && one.Thing == other.Thing ? ratio <= FarthestOfOne : ratio <= Limit(one, other, distance, Farthest) && AreRelated(one, other));
        }

        var bare = near && (one.Context.Count == 0 || other.Context.Count == 0 || (one.Quantity.Unit is null) != (other.Quantity.Unit is null)
            || (one.OfUnit && other.OfUnit));
        if (one.IsMeasure)
        {
            var common = one.Context.Count(word => other.Context.Any(another => IsSameWord(word, another)));
            return ratio <= Limit(one, other, distance, Farthest) && (one.Thing is null || other.Thing is null ? common > 1 || (distance <= Next && (common > 0 || AreRelated(one, other) || (other.Contrasts && other.Context.Count <= MostOfAnswer)))
                : bare || AreRelated(one, other) || (distance <= Next && (!one.OfGrowth || other.Context.Count == 0)));
        }

        if (one.Thing is not null && other.Thing is not null)
        {
            return ratio <= FarthestOfOne && (IsSameKind(one, other) || (distance <= Next && ratio <= FarthestOfLikes && (IsOfPeople(one, other) || IsOfPeople(other, one))));
        }

        var isSureThing = one.Thing == other.Thing;
        var isSureBare = bare && isSureThing && !one.IsOther && !other.IsOther;
        return ratio <= Limit(one, other, distance, isSureThing ? FarthestOfNouns(one, other) : FarthestOfLikes) && SharesNoun(one, other) && IsSameKind(one, other)
            && (AreRelated(one, other) || isSureBare || (distance <= Next && (other.Contrasts || one.IsAdmitted != other.IsAdmitted)) || one.Nouns.Count(noun => other.Nouns.Any(another => IsSameWord(noun, another))) > 1);
    }

    /// <summary>Right behind a figure stands another that is nearly all its claim says: "Kyiv shot down 14 drones. – Moscow lost only six."</summary>
    public static bool Answers(ClaimFigure one, ClaimFigure other, int distance)
    {
        if (distance > Next || other.Context.Count > MostOfAnswer || one.PointsBack || one.IsOther || other.IsOther || other.OfMonth || IsUnlike(one, other, near: true)
            || !IsSameUnit(one, other, loosely: true) || one.OfTime != other.OfTime
            || (other.Thing is not null && one.Thing != other.Thing && (one.Thing is not null || !one.IsMeasure || one.OfUnit != other.OfUnit) && !IsLoss(one, other)))
        {
            return false;
        }

        var isSameThing = one.Thing is not null && one.Thing == other.Thing;
        var saysNoun = !one.IsMeasure && !one.OfTime && (other.Quantity.Unit is not null || other.OfPeople || other.Nouns.Count > 0);
        var isRelated = (isSameThing && (!one.OfGrowth || other.IsBareGrowth || other.Contrasts)) || other.Context.Count == 0 || AreRelated(one, other);
        return (!saysNoun || ((isSameThing || SharesNoun(one, other)) && IsSameKind(one, other)))
            && (isRelated || (one.Quantity.Unit != "%" && !one.OfTime))
            && Ratio(one, other) <= (saysNoun && one.OfPeople && !isSameThing ? FarthestOfLikes - 1
                : Limit(one, other, distance, saysNoun ? FarthestOfNouns(one, other) : isRelated ? Farthest : FarthestOfLikes));
    }

    /// <summary>One side has lost who the other has killed: "killed 60 militants" and "admits the loss of 15 fighters".</summary>
    public static bool IsLoss(ClaimFigure one, ClaimFigure other) =>
        (IsOwn(one) && IsOthers(other)) || (IsOwn(other) && IsOthers(one));

    private static bool IsOwn(ClaimFigure figure) => (figure.IsOwnLoss && (figure.IsAdmitted || figure.Contrasts)) || (figure.OfLosses && figure.IsAdmitted);

    private static bool IsOthers(ClaimFigure figure) => figure.OfLosses && !figure.IsAdmitted;

    // The same thing, or one of them does not say which: "betroffen sind 2300 Beschäftigte", "the loss of 2300 jobs".
    private static bool FitThings(ClaimFigure one, ClaimFigure other, int distance) =>
        one.Thing == other.Thing
        ? !DifferByThings(one, other)
        : (one.Thing is null || other.Thing is null) && distance <= Next && !one.OfTime && (one.IsMeasure || (one.OfPeople && other.OfPeople) || Meet(one.Nouns, one.NounGroups, other.Nouns, other.NounGroups));

    // "The toll rose to 12": what another said before, or on another day, was less.
    private static bool IsUpdate(ClaimFigure grown, ClaimFigure other) => other.Amount < grown.Amount
        && ((grown.IsGrown && grown.Claim < other.Claim && !other.Contrasts) || other.IsEarlier || (grown.Claim > other.Claim && grown.Weekday is { } day && other.Weekday is { } before && day != before));

    private static bool IsUnlike(ClaimFigure one, ClaimFigure other, bool near) =>
        one.IsPart || other.IsPart || (one.IsAim != other.IsAim && !PointsBackAt(one, other)) || (one.OfSpeaker && other.OfSpeaker) || Differ(one.Places, other.Places) || Differ(one.Days, other.Days) || DifferByTime(one, other, near)
        || IsSameFigure(one, other) || IsUpdate(one, other) || IsUpdate(other, one) || (one.IsOwnLoss && other.IsOwnLoss && one.OfLosses && other.OfLosses);

    // Nobody counts to 7.1; a measure may be told without its decimals.
    private static bool IsWhole(ClaimFigure figure) => figure.IsMeasure || figure.Amount >= Thousand || double.IsInteger(figure.Amount);

    private static double FarthestOfNouns(ClaimFigure one, ClaimFigure other) => HaveSameNouns(one, other) ? Farthest : FarthestOfLikes;

    private static bool HaveSameNouns(ClaimFigure one, ClaimFigure other) =>
        one.Nouns.Count == other.Nouns.Count && one.Nouns.All(noun => other.Nouns.Any(another => IsSameWord(noun, another)));

    // Whoever answers may be far away from what was said: "the police counted 120. The organisers speak of 2,000", "… admit to two".
    private static double Limit(ClaimFigure one, ClaimFigure other, int distance, double usual) =>
        distance > Next ? usual
        : one.Contrasts || other.Contrasts || one.IsAdmitted != other.IsAdmitted || (one.Quantity.Unit == "%" && other.IsElliptic) ? FarthestOfAnswer
        : !one.IsMeasure && one.Nouns.Count > 0 && other.Nouns.Count > 0 && !HaveSameNouns(one, other) ? usual
        : other.Context.Count == 0 || (one.IsMeasure && other.IsMeasure && other.Context.Count == 1) || (usual > FarthestOfLikes && AreRelated(one, other)) ? FarthestOfOne
        : usual;

    private static double Ratio(ClaimFigure one, ClaimFigure other) =>
        Math.Max(one.Amount, other.Amount) / Math.Max(double.Epsilon, Math.Min(one.Amount, other.Amount));

    /// <summary>The later one says not what it counts.</summary>
    public static bool PointsBackAt(ClaimFigure one, ClaimFigure other) => other.PointsBack && !other.IsAsked && (!one.PointsBack || (one.OfPeople && one.Quantity.Unit is not null && other.Quantity.Unit is null));

    // "puts it at 410 million euros. … A rival puts it at 290 million", and in one sentence also of figures without a unit: the thing was named before both.
    private static bool PointBothBack(ClaimFigure one, ClaimFigure other, int distance) =>
        one.PointsBack && other.PointsBack && (distance == 0 || one.IsAsked || (one.IsMeasure && (other.Quantity.Unit is null || other.Quantity.Unit == one.Quantity.Unit)));

    /// <summary>Money and money of the same currency, shares and shares, counted things and counted things.</summary>
    /// <param name="loosely">A figure without any unit may be one of money.</param>
    public static bool IsSameUnit(ClaimFigure one, ClaimFigure other, bool loosely) =>
        one.IsMeasure && other.IsMeasure ? one.Quantity.Unit == other.Quantity.Unit || one.Nouns.Any(noun => other.Nouns.Any(another => IsSameWord(noun, another) || (one.OfUnit && IsFormOf(noun, another))))
        : one.IsMeasure == other.IsMeasure || FitsBare(one, other, loosely) || FitsBare(other, one, loosely);

    // "40 million euros" and "the figure is 15 million", "27 percent" and "he speaks of forty", « 300 ettari » and « gli ettari bruciati sono 450 »
    private static bool FitsBare(ClaimFigure measure, ClaimFigure bare, bool loosely) =>
        measure.IsMeasure && bare.Quantity.Unit is null && (loosely || (measure.Thing is not null && measure.Thing == bare.Thing))
        && (measure.Quantity.Unit != "%" || (bare.Context.Count == 0 && bare.Quantity.Value <= 100));

    // "24 months" are "two years", which a calendar counts a little otherwise.
    private static bool IsSameFigure(ClaimFigure one, ClaimFigure other)
    {
        var (low, high) = (Math.Min(one.Amount, other.Amount), Math.Max(one.Amount, other.Amount));
        return low == high || ((one.Quantity.Approximate || other.Quantity.Approximate || one.Scale != other.Scale) && (high - low) / high <= Rounding)
            || (one.Range.Low <= other.Range.High && other.Range.Low <= one.Range.High);
    }

    /// <summary>Persons and persons, soldiers and soldiers; not people and children, of whom there may be fewer.</summary>
    private static bool IsSameKind(ClaimFigure one, ClaimFigure other)
    {
        if (one.Nouns.Count == 0 && other.Nouns.Count == 0)
        {
            return true;
        }

        if (one.Nouns.Count == 0 || other.Nouns.Count == 0)
        {
            var (bare, full) = one.Nouns.Count == 0 ? (one, other) : (other, one);
            return (!bare.OfPeople || full.OfPeople) && (!full.OfSome || bare.Contrasts);
        }

        return (SharesNoun(one, other) || (one.OfPeople && other.OfPeople)) && !Differ(one.Names, other.Names);
    }

    // "640 drivers" and "410 people" who went on strike: no noun of those that tell children or soldiers from others.
    private static bool IsOfPeople(ClaimFigure people, ClaimFigure full) =>
        people.OfPeople && people.Nouns.Count == 0 && full.Nouns.Count > 0 && full.NounGroups.All(group => group < 0);

    private static bool SharesNoun(ClaimFigure one, ClaimFigure other) =>
        (one.OfPeople && other.OfPeople) || Meet(one.Nouns, one.NounGroups, other.Nouns, other.NounGroups) || Counts(one, other) || Counts(other, one);

    // "8,600 tonnes" and "the missing tonnes are 1,900"
    private static bool Counts(ClaimFigure bare, ClaimFigure full) =>
        bare.Quantity.Unit is null && Meet(bare.Context, bare.ContextGroups, full.Nouns, full.NounGroups);

    private static bool AreRelated(ClaimFigure one, ClaimFigure other) => Meet(one.Context, one.ContextGroups, other.Context, other.ContextGroups);

    /// <summary>A noun of one is a form of a noun of the other, or means the same.</summary>
    private static bool Meet(IReadOnlyList<string> one, IReadOnlyList<int> oneGroups, IReadOnlyList<string> other, IReadOnlyList<int> otherGroups)
    {
        for (var i = 0; i < one.Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (IsSameWord(one[i], other[j]) || (i < oneGroups.Count && j < otherGroups.Count && oneGroups[i] >= 0 && oneGroups[i] == otherGroups[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The profit grew by so much, the revenue by so much.
    private static bool DifferByThings(ClaimFigure one, ClaimFigure other) =>
        one.IsMeasure && (one.Things.Except(other.Things).Any() || IsOfOther(other, one)) && (other.Things.Except(one.Things).Any() || IsOfOther(one, other));

    // "Sales rose by 5 percent", "rents rose by 12 percent"
    private static bool IsOfOther(ClaimFigure one, ClaimFigure other) => one.OfGrowth && other.OfGrowth && other.Context.Count > 0 && !other.Contrasts && !AreRelated(one, other);

    private static bool DifferByTime(ClaimFigure one, ClaimFigure other, bool near) =>
        (one.Years.Count > 0 && other.Years.Count > 0 && !one.Years.Intersect(other.Years, StringComparer.Ordinal).Any())
        || (one.Period != other.Period && !(other.Period is null && (PointsBackAt(one, other) || (near && other.Context.Count <= MostOfAnswer))))
        || (one.Span != other.Span && !(near && (one.Span is null || other.Span is null)));

    /// <summary>Both say it, and nothing that they say is the same.</summary>
    private static bool Differ(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 0 && other.Count > 0 && !one.Any(word => other.Any(another => IsSameWord(word, another)));

    // "ton" and "tonach"
    private static bool IsFormOf(string one, string other) =>
        Math.Abs(one.Length - other.Length) <= Ending && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    /// <summary>Forms of one word: "soldat" and "soldats", "близько" and "близькі".</summary>
    private static bool IsSameWord(string one, string other)
    {
        var shared = 0;
        while (shared < Math.Min(one.Length, other.Length) && one[shared] == other[shared])
        {
            shared++;
        }

        return shared == Math.Max(one.Length, other.Length)
            || (shared >= Stem && Math.Max(one.Length, other.Length) - shared <= Ending)
            || (shared > Stem && Math.Max(one.Length, other.Length) - shared <= Ending + 1)
            || (shared >= Stem - 1 && Math.Max(one.Length, other.Length) - shared <= 1);
    }
}
