namespace NewsBot.Languages;

/// <summary>By what words two figures are told to measure the same thing, or different ones, as a language file says it.</summary>
/// <remarks>Lists are words parted by blanks, "_" for a blank inside a phrase, "*" at the end for any ending.</remarks>
internal sealed record SameThingsFile
{
    /// <summary>What happened to those who are counted, or what is measured, a group a line: "killed dead toll", "cost price bill". A group
    /// with "%" before it is of shares only, "% growth grew", with "@" of times only, "@ lasted wait", with "-" of what is counted and lost, "- killed dead toll".</summary>
    public IReadOnlyList<string> Things { get; set; } = [];

    /// <summary>Words by which somebody speaks of their own losses: "loss_of lost own_ranks".</summary>
    public string Losses { get; set; } = "";

    /// <summary>Verbs by which somebody says what is not to their advantage: "admit* concede*".</summary>
    public string Admissions { get; set; } = "";

    /// <summary>Words that set a figure against another: "only however whereas".</summary>
    public string Contrasts { get; set; } = "";

    /// <summary>Words by which a figure is set against the one before it: "another_figure a_different_number".</summary>
    public string Rivals { get; set; } = "";

    /// <summary>Verbs by which somebody answers another: "counter* object*".</summary>
    public string Objections { get; set; } = "";

    /// <summary>Words of what was said before: "earlier initially".</summary>
    public string Before { get; set; } = "";

    /// <summary>Words before the figure that something grew or fell from: "from 12 to 7".</summary>
    public string Origins { get; set; } = "";

    /// <summary>Nouns for the same kind of thing, a group a line: "homes houses"; with "-" before those of which there are some among all persons, "- children minors".</summary>
    public IReadOnlyList<string> Nouns { get; set; } = [];

    /// <summary>Nouns that may stand for all persons who are counted: "people residents".</summary>
    public string People { get; set; } = "";

    /// <summary>Words that point back at a figure: "the number", "the sum", "of them".</summary>
    public string Totals { get; set; } = "";

    /// <summary>Nouns for any share, which tell nothing of what is shared: "rate", "proportion".</summary>
    public string Rates { get; set; } = "";

    /// <summary>Nouns for units that anything may be measured in: "metres hectares".</summary>
    public string Measures { get; set; } = "";

    /// <summary>Words before the figure of a part, or of what was before: "including three children".</summary>
    public string Parts { get; set; } = "";

    /// <summary>Words before or behind the figure of what comes on top: "another five", "five more".</summary>
    public string Others { get; set; } = "";

    /// <summary>Words of another time than the article's: "last_year a_year_earlier".</summary>
    public string Periods { get; set; } = "";

    /// <summary>Words of the time that is counted in, which another may leave out, a group a line: "since", "a_year annually".</summary>
    public IReadOnlyList<string> Spans { get; set; } = [];

    /// <summary>Words before a figure that is more than what was known before: "rose to", "has reached".</summary>
    public string Rises { get; set; } = "";

    /// <summary>Words of what is wanted or possible, not of what is: "planned target".</summary>
    public string Aims { get; set; } = "";
}

/// <summary>A language's <see cref="SameThingsFile"/>, ready to be asked.</summary>
internal sealed class SameThings(SameThingsFile file)
{
    private const string Kinds = "%@-";

    public WordGroups Things { get; } = new([.. file.Things.Select(line => line.TrimStart([.. Kinds]))]);

    /// <summary>Words for what is counted.</summary>
    public WordGroups OfCounts { get; } = Only(file, "-");

    /// <summary>Words for what is measured in shares.</summary>
    public WordGroups OfShares { get; } = Only(file, "%");

    /// <summary>Words for what takes time, and no others.</summary>
    public WordGroups OfTimes { get; } = new([.. file.Things.Select(line => line[0] == '@' ? line.TrimStart('@') : "")]);

    /// <summary>Words for what is measured in other units, and in money.</summary>
    public WordGroups OfMeasures { get; } = Only(file, "");

    /// <summary>Of shares only: the 35 of "the toll rose to 35" is no growth.</summary>
    public bool IsOfShares(int thing) => file.Things[thing][0] == '%';

    /// <summary>Whoever is counted is lost to somebody: killed, shot down.</summary>
    public bool IsOfLosses(int thing) => file.Things[thing][0] == '-';

    public WordGroups Losses { get; } = new([file.Losses]);

    public WordGroups Admissions { get; } = new([file.Admissions]);

    public WordGroups Contrasts { get; } = new([file.Contrasts]);

    public WordGroups Rivals { get; } = new([file.Rivals]);

    public WordGroups Objections { get; } = new([file.Objections]);

    public WordGroups Before { get; } = new([file.Before]);

    public WordGroups Origins { get; } = new([file.Origins]);

    public WordGroups Nouns { get; } = new([.. file.Nouns.Select(line => line.TrimStart([.. Kinds]))]);

    /// <summary>There are some of them among all persons: children, women.</summary>
    public bool IsOfSome(int kind) => file.Nouns[kind][0] == '-';

    public WordGroups People { get; } = new([file.People]);

    public WordGroups Totals { get; } = new([file.Totals]);

    public WordGroups Rates { get; } = new([file.Rates]);

    public WordGroups Measures { get; } = new([file.Measures]);

    public WordGroups Parts { get; } = new([file.Parts]);

    public WordGroups Others { get; } = new([file.Others]);

    /// <summary>Each phrase is its own group.</summary>
    public WordGroups Periods { get; } = new(file.Periods.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public WordGroups Spans { get; } = new(file.Spans);

    public WordGroups Rises { get; } = new([file.Rises]);

    public WordGroups Aims { get; } = new([file.Aims]);

    // A group of another kind keeps its number and has no words.
    private static WordGroups Only(SameThingsFile file, string kind) =>
        new([.. file.Things.Select(line => !Kinds.Contains(line[0], StringComparison.Ordinal) || kind.Contains(line[0], StringComparison.Ordinal) ? line.TrimStart([.. Kinds]) : "")]);
}
