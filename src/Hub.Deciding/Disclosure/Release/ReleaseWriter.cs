using System.Text;
using Hub.Contracts.Collective;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>Writes what was released, with one mark for each run that was not.</summary>
internal sealed class ReleaseWriter
{
    private const int Longest = 20_000;
    private const string Plain = ".,;:!?()[]\"'“”‘’„`´…-–—/&%€+*=<>•°±²³½¼¾×";
    private readonly StringBuilder output = new();

    /// <summary>Whether a mark may stand in released text.</summary>
    public static bool IsPlain(char mark) => Plain.Contains(mark);

    /// <summary>Writes one part.</summary>
    public void Add(TokenizedText text, bool[] released)
    {
        var before = output.Length;
        var withheld = false;
        for (var i = 0; i < text.Count && output.Length < Longest - 80; i++)
        {
            if (text[i].Kind == TokenKind.Break)
            {
                output.Append('\n');
                withheld = false;
            }
            else if (released[i] && !(withheld && IsBetween(text, released, i)))
            {
                Space(text, i, before);
                output.Append(text.Written(i));
                withheld = false;
            }
            else if (!withheld)
            {
                Space(text, i, before);
                output.Append(ReleasedText.Withheld[0]);
                withheld = true;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => output.ToString().Trim();

    private void Space(TokenizedText text, int index, int before)
    {
        if (output.Length == before && before > 0)
        {
            output.Append('\n');
        }
        else if (!text[index].Joined && output.Length > 0 && output[^1] != '\n' && output[^1] != ' ')
        {
            output.Append(' ');
        }
    }

    // A mark between two withheld tokens tells their form and nothing else.
    private static bool IsBetween(TokenizedText text, bool[] released, int index)
        => text[index].Kind == TokenKind.Punctuation && text.Text[text[index].Start] is '.' or '-' or '/' or '&' or '\'' or '’' or '+'
            && index + 1 < text.Count && !released[index + 1] && !text[index + 1].StartsSentence;
}
