using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Finds figures of different sources that count the same thing and differ.</summary>
internal static class DiscrepancyFinder
{
    /// <summary>A figure is compared with so many earlier ones: a text of nothing but figures must not take for ever.</summary>
    private const int MostCompared = 60;

    /// <summary>An article with more of them is a table.</summary>
    private const int MostFound = 100;

    /// <summary>Figures that one thing is given; each of their claims names all the others.</summary>
    private const int MostInGroup = 12;

    /// <param name="text">The article's; <c>null</c>: only the words of the claims tell.</param>
    /// <returns>In the order of the article: the claims that first give each figure, at least two.</returns>
    public static List<Discrepancy> Find(IReadOnlyList<Claim> claims, string? text, Language? language, Effort effort)
    {
        var reader = new ClaimFigureReader(language?.Grammar, text);
        var names = claims.Select(claim => Plain(claim.Source, language)).ToList();
        var earlier = new List<ClaimFigure>();
        var groups = new List<List<ClaimFigure>>();
        var groupOf = new Dictionary<ClaimFigure, List<ClaimFigure>>(ReferenceEqualityComparer.Instance);
        for (var j = 0; j < claims.Count && groups.Count < MostFound; j++)
        {
            if (claims[j].Stance is Stance.Demands or Stance.Declines or Stance.Doubts or Stance.CannotConfirm)
            {
                continue;
            }

            // "denied that 40 had died", but "disputed the figure: seven had left".
            var figures = reader.Read(j, claims[j]).Where(figure => claims[j].Stance != Stance.Denies || figure.PointsBack).ToList();
            var paired = new HashSet<int>();
            earlier.AddRange(figures.Select(figure => Pair(figure, paired)).ToList());
            earlier.RemoveRange(0, Math.Max(0, earlier.Count - MostCompared));
        }

        return [.. groups.Select(Group).Where(found => found.Claims.Count > 1).OrderBy(found => found.Claims[0]).ThenBy(found => found.Claims[1])];

        ClaimFigure Pair(ClaimFigure figure, HashSet<int> paired)
        {
            foreach (var one in Latest(figure))
            {
                effort.Step();
                if (names[one.Claim] == names[figure.Claim])
                {
                    // "The toll rose to 35" of whoever gave a toll before: an update.
                    if (SameThing.PointsBackAt(one, figure) && SameThing.IsSameUnit(one, figure, loosely: true))
                    {
                        return figure;
                    }

                    continue;
                }

                if (!paired.Contains(one.Claim) && IsOpen(one, figure) && AreOfTwo(one, figure) && SameThing.Disagree(one, figure, Distance(one, figure)))
                {
                    paired.Add(one.Claim);
                    var pointsBack = SameThing.PointsBackAt(one, figure) || figure.IsElliptic;
                    figure = pointsBack ? Completed(figure, one) : figure;
                    Join(one, figure);
                    if (pointsBack || one.PointsBack || SameThing.IsLoss(one, figure))
                    {
                        return figure;
                    }
                }
            }

            if (paired.Count == 0 && Answered(figure) is { } answered)
            {
                paired.Add(answered.Claim);
                figure = Completed(figure, answered);
                Join(answered, figure);
            }

            return figure;
        }

        // "17 patients at three hospitals … the union put the number at 40": rather what happened to them.
        IEnumerable<ClaimFigure> Latest(ClaimFigure figure) => figure.PointsBack
            ? earlier.OrderByDescending(one => one.Claim).ThenBy(one => one.Thing is null)
            : Enumerable.Reverse(earlier);

        // A source that has given the group another figure speaks of another thing: of its own losses, after those of the enemy.
        bool IsOpen(ClaimFigure one, ClaimFigure figure) =>
            groupOf.GetValueOrDefault(one) is not { } group || !group.Exists(other => names[other.Claim] == names[figure.Claim] && other.Amount != figure.Amount);

        // Of the figures of one claim rather that of the same unit.
        ClaimFigure? Answered(ClaimFigure figure)
        {
            var fitting = earlier.FindAll(one => names[one.Claim] != names[figure.Claim] && IsOpen(one, figure) && AreOfTwo(one, figure) && SameThing.Answers(one, figure, Distance(one, figure)));
            return fitting.Where(one => one.Claim == fitting[^1].Claim).MaxBy(one => SameThing.IsSameUnit(one, figure, loosely: false));
        }

        int Distance(ClaimFigure one, ClaimFigure other) => claims[other.Claim].Evidence[0].Start - claims[one.Claim].Evidence[0].Start;

        // A claim that gives both figures sets them beside each other itself.
        bool AreOfTwo(ClaimFigure one, ClaimFigure other) => !Gives(claims[other.Claim], one) && !Gives(claims[one.Claim], other) && !IsLater(one, other) && !IsLater(other, one);

        // "Eight have died, officials said on Tuesday. On Monday rescuers had spoken of five."
        bool IsLater(ClaimFigure one, ClaimFigure other) => one.Amount > other.Amount
            && DateTime.TryParseExact(claims[one.Claim].Said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && DateTime.TryParseExact(claims[other.Claim].Said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var before) && before < day;

        static ClaimFigure Completed(ClaimFigure figure, ClaimFigure by) =>
            figure with
            {
                Quantity = figure.Quantity with { Unit = figure.Quantity.Unit ?? by.Quantity.Unit },
                PointsBack = false,
                IsElliptic = false,
                IsMeasure = by.IsMeasure,
                Thing = by.Thing,
                Nouns = by.Nouns,
                NounGroups = by.NounGroups,
                OfPeople = by.OfPeople,
            };

        void Join(ClaimFigure one, ClaimFigure other)
        {
            var group = groupOf.GetValueOrDefault(one) ?? groupOf.GetValueOrDefault(other);
            if (group is null)
            {
                groups.Add(group = []);
            }

            foreach (var figure in new[] { one, other })
            {
                if (group.Count < MostInGroup && groupOf.TryAdd(figure, group))
                {
                    group.Add(figure);
                }
            }
        }

        Discrepancy Group(List<ClaimFigure> group)
        {
            List<ClaimFigure> first = [.. group.OrderBy(figure => figure.Claim).DistinctBy(figure => figure.Amount).DistinctBy(figure => figure.Claim)];
            // "three hours" and "55 minutes" are told in minutes.
            var scale = first.Min(figure => figure.Scale);
            var about = first.Find(figure => figure.Scale <= scale && figure.Quantity.Unit is not null) ?? first.Find(figure => figure.Quantity.Unit is not null);
            return new([.. first.Select(figure => claims[figure.Claim].Id)], about?.Quantity.Unit ?? "", [.. first.Select(figure => figure.Amount / scale)])
            {
                Figures = [.. first.Select(figure => figure.Quantity.Text)],
            };
        }
    }

    // "Police" and "the police"
    private static string? Plain(Source? source, Language? language)
    {
        var name = source?.Name.ToLowerInvariant();
        var blank = name?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return blank > 0 && language?.Grammar.Determiners.Contains(name![..blank]) == true ? name[(blank + 1)..] : name;
    }

    private static bool Gives(Claim claim, ClaimFigure figure) => claim.Quantities.Any(other => other.Value == figure.Quantity.Value);
}
