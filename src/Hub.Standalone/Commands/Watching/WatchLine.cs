using Hub.Contracts.Text;

namespace Hub.Standalone.Commands.Watching;

/// <summary>One line of the screen, in pieces. What comes from outside moves no cursor.</summary>
internal sealed record WatchLine(params IReadOnlyList<(string Text, WatchTone Tone)> Pieces)
{
    /// <summary>Nothing.</summary>
    public static readonly WatchLine Empty = new([]);

    /// <summary>A line of one piece.</summary>
    public static WatchLine Of(string text, WatchTone tone = WatchTone.Plain) => new((text, tone));

    /// <summary>A sentence, over as many lines as the width needs.</summary>
    public static IEnumerable<WatchLine> Sentence(string text, WatchTone tone, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return Of(line, tone);
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return Of(line, tone);
    }

    /// <summary>The line within a width; what does not fit ends in an ellipsis.</summary>
    public WatchLine Within(int width)
    {
        var (kept, left) = (new List<(string, WatchTone)>(), width);
        foreach (var (text, tone) in Pieces)
        {
            var shown = Cut(TerminalWriter.Cell(text), left);
            kept.Add((shown, tone));
            left -= shown.Length;
            if (left <= 0)
            {
                break;
            }
        }
        return new WatchLine([.. kept]);
    }

    /// <summary>A text of at most so many characters.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : width < 1 ? "" : $"{text[..(width - 1)]}…";
}
