using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>"He", "the ministry", "Budanov" → the full name and role, across the article.</summary>
/// <remarks>When two people fit, nobody is chosen: the words of the article stay.</remarks>
internal sealed class SourceResolver
{
    /// <summary>How many sentences back a pronoun looks for the one it stands for.</summary>
    private const int PronounReach = 4;

    private readonly ArticleTokens article;
    private readonly Grammar grammar;
    private readonly SourceParser parser;
    private readonly List<Known> known = [];

    /// <summary>Who was mentioned in a sentence as a subject, in order.</summary>
    private readonly Dictionary<int, List<Known>> mentioned = [];

    private SourceResolver(ArticleTokens article)
    {
        this.article = article;
        grammar = article.Grammar;
        parser = new(article.Article, grammar);
    }

    /// <returns>For each attribution its source; <c>null</c> where nobody is named.</returns>
    public static IReadOnlyList<Source?> Resolve(ArticleTokens article, IReadOnlyList<Attribution> attributions)
    {
        var resolver = new SourceResolver(article);
        resolver.GatherNames();
        var bySentence = attributions.Where(attribution => attribution.Source is not null).ToLookup(attribution => attribution.Sentence);
        var sources = new Dictionary<(int Sentence, int Start), Known?>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            foreach (var attribution in bySentence[i])
            {
                var phrase = attribution.Source!.Value;
                sources[(i, phrase.Start)] = resolver.Identify(i, phrase);
            }

            if (!bySentence.Contains(i) && NounPhrases.OfSentence(article.Sentences[i], article.Sentences[i].Count, article.Grammar) is { } subject)
            {
                resolver.Identify(i, subject);
            }
        }

        return [.. attributions.Select(attribution =>
        {
            var root = attribution;
            while (root.Source is null && root.SourceOf is not null)
            {
                root = root.SourceOf;
            }

            return root.Source is { } phrase && sources.TryGetValue((root.Sentence, phrase.Start), out var who) ? who?.ToSource() : null;
        })];
    }

    /// <summary>Full names with the role that stands beside them, wherever the article gives them.</summary>
    private void GatherNames()
    {
        foreach (var sentence in article.Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (!sentence.Tokens[i].IsCapitalised || parser.PersonIn(sentence, i, Math.Min(sentence.Count, i + 6)) is not { } name || name.End - name.Start < 2)
                {
                    continue;
                }

                var start = name.Start;
                while (start > 0 && name.Start - start < 8 && sentence.Kind(start - 1) == TokenKind.Word && !sentence.Tokens[start - 1].IsCapitalised
                    && !grammar.IsFinite(sentence.Lower(start - 1)) && !grammar.Conjunctions.Contains(sentence.Lower(start - 1)))
                {
                    start--;
                    if (grammar.RoleNouns.Contains(sentence.Lower(start)))
                    {
                        break;
                    }
                }

                start = start < name.Start && grammar.RoleNouns.Contains(sentence.Lower(start)) ? start : name.Start;
                var mention = parser.Parse(sentence, new(start, name.End, name.End));
                if (mention is { Kind: SourceKind.Person, IsProper: true })
                {
                    Know(mention, i);
                }

                i = name.End - 1;
            }
        }
    }

    private Known? Identify(int index, NounPhrase phrase)
    {
        var mention = parser.Parse(article.Sentences[index], phrase);
        if (mention.IsFirstPerson)
        {
            return null;
        }

        var who = mention.IsPronoun ? ByPronoun(index, mention) : Know(mention, index);
        if (who is null)
        {
            return new(mention);
        }

        if (!mentioned.TryGetValue(index, out var list))
        {
            mentioned[index] = list = [];
        }

        list.Add(who);
        return who;
    }

    private Known? ByPronoun(int index, Mention pronoun)
    {
        for (var i = index; i >= Math.Max(0, index - PronounReach); i--)
        {
            if (!mentioned.TryGetValue(i, out var list))
            {
                continue;
            }

            var fitting = Enumerable.Reverse(list).Where(who => who.Agrees(pronoun.Gender)).Distinct().ToList();
            if (fitting.Count > 0)
            {
                return fitting.Count == 1 || i == index ? fitting[0] : fitting.Exists(who => who.IsCertain(pronoun.Gender)) ? fitting.Find(who => who.IsCertain(pronoun.Gender)) : fitting[0];
            }
        }

        return null;
    }

    private Known Know(Mention mention, int index)
    {
        if (mention.Kind == SourceKind.Anonymous)
        {
            return new(mention);
        }

        var same = known.FindAll(who => who.IsSame(mention));
        var exact = same.Find(who => string.Equals(who.Name, mention.Name, StringComparison.OrdinalIgnoreCase));
        if (exact is not null || same.Count == 1)
        {
            var who = exact ?? same[0];
            who.Learn(mention);
            return who;
        }

        if (same.Count == 0 || mention.IsProper)
        {
            var next = new Known(mention);
            if (mention.IsProper || mention.IsDefinite)
            {
                known.Add(next);
            }

            return next;
        }

        // "The minister" where there are two: the one who was mentioned last, if a sentence ago; otherwise nobody.
        for (var i = index; i >= Math.Max(0, index - 2); i--)
        {
            if (mentioned.TryGetValue(i, out var list) && list.FindLast(who => same.Contains(who)) is { } recent)
            {
                return recent;
            }
        }

        return new(mention);
    }

    /// <summary>Somebody or something that the article has named.</summary>
    private sealed class Known(Mention mention)
    {
        private char gender = mention.Gender;
        private string? role = mention.Role;
        private SourceKind kind = mention.Kind;

        public string Name { get; private set; } = mention.Name;

        private bool IsProper { get; set; } = mention.IsProper;

        private string Noun { get; set; } = mention.Noun;

        public Source ToSource() => new(Name, role, kind);

        public bool Agrees(char pronoun) => pronoun switch
        {
            'm' or 'f' => (gender == pronoun || gender == 'x') && kind is not SourceKind.Group and not SourceKind.Anonymous,
            'p' => kind is SourceKind.Group or SourceKind.Organisation or SourceKind.Anonymous || gender == 'p',
            'n' => kind is SourceKind.Organisation or SourceKind.Document,
            _ => true,
        };

        public bool IsCertain(char pronoun) => gender == pronoun && kind == SourceKind.Person;

        public bool IsSame(Mention other)
        {
            if (other.IsProper && IsProper)
            {
                return EndsWithWord(Name, other.Name) || EndsWithWord(other.Name, Name) || (kind != SourceKind.Person && other.Kind != SourceKind.Person && BeginsWithWord(Name, other.Name));
            }

            // "Le centre" is the centre that has a name; "the minister" the person whose role it is.
            if (other.IsDefinite && other.Noun.Length > 0 && other.Name.Split(' ').Length <= 2)
            {
                return (kind == other.Kind && Noun == other.Noun) || (kind == SourceKind.Person && role is not null && HasWord(role, other.Noun));
            }

            return string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
        }

        public void Learn(Mention other)
        {
            if (other.IsProper && other.Name.Length > Name.Length && (kind == SourceKind.Person || !IsProper))
            {
                Name = other.Name;
                IsProper = true;
            }

            role ??= other.Role;
            gender = gender == 'x' ? other.Gender : gender;
            kind = other.Kind == SourceKind.Person && other.IsProper ? SourceKind.Person : kind;
            Noun = Noun.Length == 0 ? other.Noun : Noun;
        }

        private static bool EndsWithWord(string name, string end) =>
            name.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (name.Length == end.Length || name[^(end.Length + 1)] is ' ' or '\u00A0' or '-');

        private static bool BeginsWithWord(string name, string start) =>
            name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (name.Length == start.Length || name[start.Length] == ' ');

        private static bool HasWord(string text, string word) => text.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
    }
}
