namespace NewsBot.Briefings.Offline.Sources;

/// <content>Finds whom a description means: "the midfielder", « la chercheuse », "the premier", "the company".</content>
/// <remarks>Who has the office by another name; else the only one of late in whose field it is; else the only one of late of whom nothing
/// says another field. Where two fit, it is nobody.</remarks>
internal sealed partial class SourceResolver
{
    /// <summary>So many of those who were named last may have the office.</summary>
    private const int MostHolders = 100;

    /// <summary>How many sentences back a description looks for one whose role or name is of its field.</summary>
    private const int FieldReach = 6;

    private readonly Callings callings;

    /// <param name="before">Where in its sentence the description stands.</param>
    private Known? Described(Mention mention, int index, int before)
    {
        var person = mention.Kind == SourceKind.Person;
        var wanted = callings.FieldsOf($"{mention.Name} {mention.Noun}");

        // "– mówi dyrektor": whoever was spoken of just before, if nothing says what else that one is.
        if (grammar.Articleless && person && !mention.Name.Contains(' ', StringComparison.Ordinal) && index > 0
            && article.Sentences[index].Sentence.Paragraph - article.Sentences[index - 1].Sentence.Paragraph <= 1
            && grammar.RoleNouns.Value(mention.Noun) is not ['d', ..]
            && Among(mentioned, 1, index).Union(Among(named, 1, index)).ToList() is [{ Role: null, IsNamedPerson: true } nearest])
        {
            return nearest;
        }

        if (person && OfSameOffice(mention, index) is { } holder)
        {
            return holder;
        }

        // "The agent of Diaz" is somebody else: what names one person more describes none; nor does « el abogado de las víctimas ».
        if ((person ? grammar.RoleNouns : grammar.OrganisationNouns).Value(mention.Noun) is not ['d', ..]
            || mention.Name.Split(' ').Skip(1).Any(word => (char.IsUpper(word[0]) && BySurname(word) is not null)
                || (person && grammar.DropsSubjects && grammar.Prepositions.Contains(word))))
        {
            return null;
        }

        // "Harrow Steel is to close its plant, the company said"
        if (!person && before > 0 && !mentioned.ContainsKey(index) && Topic(index, before) is { } topic && topic.End < before)
        {
            Identify(index, topic, 'x');
        }

        // "Smith denied it. The scientist said": whoever acted just before, if nothing tells of another field.
        for (var i = index; person && i >= index - 1; i--)
        {
            if (Among(mentioned, 0, i) is { Count: > 0 } last && (mention.Gender != 'x' || grammar.CapitalNouns || last.Exists(IsAkin)))
            {
                if (last is [var actor])
                {
                    return actor;
                }

                break;
            }
        }

        var akin = Among(mentioned, FieldReach, index).Union(Among(person ? named : bodies, FieldReach, index)).Where(IsAkin).ToList();
        if (akin.Count > 0)
        {
            return akin is [var one] ? one : Enumerable.Range(0, FieldReach).Select(back => Among(mentioned, 0, index - back).FindAll(IsAkin))
                .FirstOrDefault(list => list.Count > 0) is [var recent] ? recent : null;
        }

        // The last one who was spoken of, if one alone was.
        for (var i = index; i > index - DescriptionReach && (mention.Gender != 'x' || (person && grammar.CapitalNouns)); i--)
        {
            var acting = Among(mentioned, 0, i);
            if (acting.Union(Among(person ? named : bodies, 0, i)).ToList() is { Count: > 0 } all)
            {
                return all is [var one] ? one : acting is [var sole] ? sole : null;
            }
        }

        return (grammar.Articleless ? Among(mentioned, 1, index).Union(person ? Among(named, 1, index) : []).ToList() : []) is [var near] ? near
            : Among(mentioned, DescriptionReach, index) is { Count: > 0 } some ? some is [var only] ? only : null
            : Among(person ? named : bodies, AmbiguityReach, index) is [var spoken] ? spoken
            // "The food agency said… But the watchdog warned"
            : !person && grammar.HeadLast && mentioned.GetValueOrDefault(index - 1, []).FindAll(who => who.IsBody && IsAkin(who)).Distinct().ToList() is [var body] ? body : null;

        bool IsAkin(Known who) => callings.FieldsOf(who.Calling).Overlaps(wanted);

        bool Fits(Known who) => person
            ? !(wanted.Count == 0 && !who.IsNamedPerson && grammar.RoleNouns.Value(who.Noun) == "b") && (who.IsNamedPerson || who.IsAnonymous || (((mention.Gender != 'x' && !grammar.Articleless) || grammar.CapitalNouns) && who.IsUnnamedPerson))
                && (mention.Gender == 'x' || who.Agrees(mention.Gender, grammar.HasGender)) && IsOpen(who)
            : (who.IsNamedBody && IsOpen(who)) || (who.MayBeBody && mentioned.GetValueOrDefault(index, []).Contains(who));

        bool IsOpen(Known who) => wanted.Count == 0 || callings.FieldsOf(who.Calling) is var own && (own.Count == 0 || own.Overlaps(wanted));

        List<Known> Among(Dictionary<int, List<Known>> mentions, int reach, int last) =>
            [.. Enumerable.Range(Math.Max(0, last - reach), Math.Max(0, Math.Min(last, reach) + 1)).SelectMany(i => mentions.GetValueOrDefault(i, [])
                .Where(who => i < index || mentions == mentioned || StandsBefore(index, before, who))).Where(Fits).Distinct()];
    }

    private bool StandsBefore(int index, int before, Known who) =>
        before > 0 && (IsNamedBefore(index, before, who) || article.Sentences[index].Span(0, before).In(article.Article.Text).Contains(who.Name, StringComparison.Ordinal));

    // "The premier" is the prime minister, « глава региона » the governor: whose office has another name.
    private Known? OfSameOffice(Mention mention, int index)
    {
        var holders = known.All.TakeLast(MostHolders).Where(who => who.IsNamedPerson && who.Role is not null && (!grammar.IsRomance || who.First <= index) && (mention.Gender is not ('m' or 'f') || who.Agrees(mention.Gender, things: false))
            && callings.IsSameOffice(mention.Name, who.Role)).ToList();
        return holders is [var only] ? only
            : holders.Count == 0 ? null
            : Enumerable.Range(0, DescriptionReach).Select(back => mentioned.GetValueOrDefault(index - back, []).FindLast(holders.Contains)).FirstOrDefault(who => who is not null);
    }
}
