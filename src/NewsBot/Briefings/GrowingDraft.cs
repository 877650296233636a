using System.Text;

namespace NewsBot.Briefings;

/// <summary>A model's answer while it is written → the points that are whole and stand up to the article, and how many claims are whole.</summary>
/// <remarks>What is shown of half an answer is checked as the whole one is: the same reader, the same grounding.</remarks>
/// <param name="sentences">Of the article.</param>
/// <param name="ahead">What the rules read of it: what is whole waits for that.</param>
/// <param name="steps">Told whenever an item more is whole.</param>
internal sealed class GrowingDraft(int sentences, Task<RulesReading> ahead, Action<BriefingStep> steps)
{
    /// <summary>Objects in lists of the answer's one object: its items.</summary>
    private const int DepthOfLists = 2;

    private readonly StringBuilder answer = new();
    private readonly List<string> points = [];
    private int start = -1, depth, readPoints;
    private bool isInText, isEscaped;

    /// <summary>Those that are whole and stand up to the article.</summary>
    public IReadOnlyList<string> Points => points;

    /// <summary>The next piece of the answer.</summary>
    public async Task HearAsync(string piece)
    {
        var whole = -1;
        foreach (var unit in piece)
        {
            answer.Append(unit);
            if (Ends(unit))
            {
                whole = answer.Length;
            }
        }

        if (whole >= 0)
        {
            await TellAsync(answer.ToString(start, whole - start) + "]}");
        }
    }

    /// <summary>Whether an item ends with this character.</summary>
    private bool Ends(char unit)
    {
        if (isInText)
        {
            (isInText, isEscaped) = (isEscaped || unit != '"', !isEscaped && unit == '\\');
            return false;
        }

        switch (unit)
        {
            case '"' when depth > 0:
                isInText = true;
                return false;
            case '{' or '[' when depth > 0 || unit == '{':
                start = depth == 0 ? answer.Length - 1 : start;
                depth++;
                return false;
            case '}' or ']' when depth > 0:
                depth--;
                return unit == '}' && depth == DepthOfLists;
            default:
                return false;
        }
    }

    /// <param name="beginning">The answer up to the end of an item, closed.</param>
    private async Task TellAsync(string beginning)
    {
        BriefingDraft draft;
        try
        {
            draft = DraftReader.Read(beginning);
        }
        catch (FormatException)
        {
            return; // It thinks aloud, or has not come to the points.
        }

        foreach (var point in draft.Points.Skip(readPoints))
        {
            points.AddRange((await ahead).Grounding.Ground(new() { Points = [point] }).Points.Select(stands => stands.Text));
        }

        readPoints = draft.Points.Count;
        steps(new(sentences, draft.Claims.Count > 0 ? draft.Claims.Count : null) { Points = [.. points] });
    }
}
