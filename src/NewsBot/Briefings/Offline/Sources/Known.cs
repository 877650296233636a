using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <summary>Somebody or something that the article has named.</summary>
internal sealed class Known(Mention mention, Inflection inflection)
{
    /// <summary>Letters of a preposition: « della », "chez".</summary>
    private const int LongestParticle = 5;

    /// <summary>Letters of an article: "les".</summary>
    private const int LongestArticle = 3;

    /// <summary>Letters of a case ending: "des Amtes".</summary>
    private const int LongestCase = 2;

    private char gender = mention.Gender;
    private SourceKind kind = mention.Kind;

    /// <summary>Its place among all that are known, from 0.</summary>
    public int Number { get; set; }

    /// <summary>The words under which it is found.</summary>
    public HashSet<string> FoundBy { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first sentence that mentions it.</summary>
    public int First { get; set; } = int.MaxValue;

    public string? Role { get; private set; } = mention.Role;

    public string Name { get; private set; } = mention.Name;

    private bool IsProper { get; set; } = mention.IsProper;

    private bool IsJoint { get; } = mention.IsJoint;

    /// <summary>What stood in brackets behind the name; <c>null</c> when nothing did.</summary>
    public string? Acronym { get; private set; } = mention.Acronym;

    public string Noun { get; private set; } = mention.Noun;

    /// <summary>The words that tell its field: the role of a person, the name of a body.</summary>
    public string Calling => kind == SourceKind.Organisation ? $"{Name} {Noun}" : $"{Role} {Noun}";

    /// <summary>Two capitalised words of which nothing tells that they are a person's name.</summary>
    public bool MayBeBody => IsNamedPerson && gender == 'x' && Role is null;

    public Source ToSource() => new(Name, Role, kind);

    /// <param name="things">Things have a gender too, and one whose article does not tell may have any.</param>
    /// <param name="surely">A thing of which nothing tells the gender agrees with none.</param>
    public bool Agrees(char pronoun, bool things, bool surely = false) => pronoun switch
    {
        'm' or 'f' => kind is SourceKind.Person or SourceKind.Anonymous ? gender == pronoun || gender == 'x' : things
            && (gender == pronoun || (pronoun, gender) is ('m', 'n') || (gender == 'x' && kind == SourceKind.Organisation && !surely)) && kind is not SourceKind.Group,
        'p' => kind is SourceKind.Group or SourceKind.Organisation or SourceKind.Anonymous || gender == 'p',
        'n' => kind is SourceKind.Organisation or SourceKind.Document,
        _ => true,
    };

    public bool IsDocument => kind == SourceKind.Document;

    /// <summary>No noun of the lists says that it could speak: « il vetro », « il ricorso di Marco Sala ».</summary>
    public bool IsThing => Noun.Length == 0 && (kind == SourceKind.Group ? !IsProper : kind == SourceKind.Organisation && char.IsLower(Name[0]));

    /// <summary>Several people.</summary>
    public bool IsPlural => kind == SourceKind.Group || gender == 'p';

    public bool IsNamedPerson => kind == SourceKind.Person && IsProper;

    /// <summary>One whose name is withheld.</summary>
    public bool IsAnonymous => kind == SourceKind.Anonymous && gender != 'p';

    /// <summary>"A neighbour": one of whom only a description is known.</summary>
    public bool IsUnnamedPerson => kind is SourceKind.Person or SourceKind.Anonymous && !IsProper && gender != 'p';

    public bool IsNamedBody => IsBody && IsProper;

    public bool IsBody => kind == SourceKind.Organisation;

    /// <summary>It has a name of its own.</summary>
    public bool IsNamed => IsProper && kind is SourceKind.Person or SourceKind.Organisation;

    /// <summary>Who was once called "she" is no "he" later.</summary>
    public void Suppose(char pronoun) => gender = gender == 'x' && kind == SourceKind.Person && pronoun is 'm' or 'f' ? pronoun : gender;

    public bool IsCertain(char pronoun) => gender == pronoun && kind == SourceKind.Person;

    public bool IsSame(Mention other)
    {
        if (IsJoint || other.IsJoint)
        {
            return inflection.IsSame(Name, other.Name);
        }

        if (other.IsProper && IsProper)
        {
            // "Confederation of British Industry" is nobody whose name is "British Industry".
            if (kind == SourceKind.Person != (other.Kind == SourceKind.Person) && (kind != SourceKind.Person || other.Name.Contains(' ', StringComparison.Ordinal)))
            {
                return inflection.IsSame(Name, other.Name);
            }

            // « les négociations chez Ferrovia » are not called « Ferrovia ».
            if ((inflection.HasCases && kind != SourceKind.Person && other.Kind != SourceKind.Person
                && Name.Contains(' ', StringComparison.Ordinal) != other.Name.Contains(' ', StringComparison.Ordinal)
                && !string.Equals(Name.Split(' ')[^1], other.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)
                && inflection.IsSameWord(Name.Split(' ')[^1], other.Name.Split(' ')[^1]))
                || (kind != SourceKind.Person && other.Kind != SourceKind.Person && (IsPartOf(other.Name, Name) || IsPartOf(Name, other.Name))))
            {
                return false;
            }

            // « Алексей Викторович Петров » is « Алексей Викторович » too.
            if (inflection.HasCases && kind == SourceKind.Person && other.Name.Contains(' ', StringComparison.Ordinal) && inflection.BeginsWith(Name, other.Name))
            {
                return true;
            }

            return inflection.EndsWith(Name, other.Bare) || inflection.EndsWith(other.Bare, Name)
                || (kind == SourceKind.Person ? inflection.Holds(Name, other.Bare) : other.Kind != SourceKind.Person && (inflection.BeginsWith(Name, other.Name) || IsShort(other.Name)));
        }

        // "Le centre" is the centre that has a name; "the minister" the person whose role it is.
        if (other.IsDefinite && other.Noun.Length > 0 && other.Name.Split(' ').Length <= 2)
        {
            // "Das Gewerbeamt" is no other office, and "die Finanzministerin" no other minister.
            if (other.Name.Split(' ')[^1] is var compound && compound.Length > other.Noun.Length + LongestCase
                && compound.Contains(other.Noun, StringComparison.OrdinalIgnoreCase)
                && !compound.StartsWith(other.Noun, StringComparison.OrdinalIgnoreCase))
            {
                return inflection.IsSame(Name, other.Name) || Name.Contains(compound, StringComparison.OrdinalIgnoreCase) || (Role ?? "").Contains(compound, StringComparison.OrdinalIgnoreCase);
            }

            // « Слідчий комітет » is not « комітет із питань майна ».
            if (inflection.HasCases && kind == SourceKind.Organisation && other.Kind == SourceKind.Organisation
                && Name.Contains(' ', StringComparison.Ordinal) && other.Name.Split(' ') is [var modifier, _]
                && inflection.IsSameWord(other.Noun, other.Name.Split(' ')[1])
                && !Name.Split(' ').Any(word => inflection.IsSameWord(word, modifier)))
            {
                return false;
            }

            // "Rzecznik rządu" is no spokesman of the fire brigade.
            if (other.Kind == SourceKind.Person && kind == SourceKind.Person && IsProper && Role is not null && other.Name.Split(' ') is [_, _] words
                && !Array.TrueForAll(words, word => word.Length <= LongestArticle
                    || Role.Split(' ').Append(Noun).Any(own => inflection.IsSameWord(own.ToLowerInvariant(), word.ToLowerInvariant()))))
            {
                return false;
            }

            return (kind == other.Kind && Noun == other.Noun)
                || (kind == SourceKind.Person && other.Kind == SourceKind.Person && Role is not null
                    && (HasWord(Role, other.Noun) || Noun == other.Noun));
        }

        return inflection.IsSame(Name, other.Name);
    }

    public void Learn(Mention other)
    {
        if (other.IsProper && !inflection.IsSame(other.Name, Name) && other.Name.Split(' ').Length > Name.Split(' ').Length && (kind == SourceKind.Person || !IsProper))
        {
            Name = other.Name;
            IsProper = true;
        }

        else if (inflection.IsNearerNominative(other.Name, Name))
        {
            Name = other.Name;
        }

        var body = other is { Kind: SourceKind.Organisation, IsProper: false } && MayBeBody;

        // "речника Генштабу" was read first, "речник Генштабу" is how it is called.
        Acronym ??= other.Acronym;
        Role = Role is null || (other.Role is not null && inflection.IsNearerNominative(other.Role, Role)) ? other.Role : Role;
        gender = gender == 'x' ? other.Gender : gender;
        kind = other.Kind == SourceKind.Person && other.IsProper ? SourceKind.Person
            : body ? SourceKind.Organisation : kind;
        Noun = Noun.Length == 0 ? other.Noun : Noun;
    }

    // "The NAO" is the National Audit Office.
    private bool IsShort(string name) =>
        string.Equals(Acronym, name, StringComparison.OrdinalIgnoreCase)
        || (name.Length > 1 && name.All(char.IsUpper)
        && string.Equals(name, string.Concat(Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0])), StringComparison.Ordinal));

    // One word, behind a small one in what begins with a common noun.
    private static bool IsPartOf(string word, string name) =>
        !word.Contains(' ', StringComparison.Ordinal) && char.IsLower(name[0]) && name.Split(' ') is { Length: > 2 } words && words[^1] == word
            && words[^2].Length <= LongestParticle && char.IsLower(words[^2][0]);

    private static bool HasWord(string text, string word) => text.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);
}
