using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Per token: whether it is a known first name, a known place, or a word that announces the reporter. A reusable buffer.</summary>
internal sealed class TokenMarks
{
    private const byte FirstName = 1;
    private const byte Place = 2;
    private const byte Reporter = 4;
    private const int ReachBefore = 3;
    private const int ReachAfter = 2;
    private byte[] marks = new byte[512];

    /// <summary>Whether the token is a known first name.</summary>
    public bool IsFirstName(int token) => (marks[token] & FirstName) != 0;

    /// <summary>Whether the token is a known place or organisation.</summary>
    public bool IsPlace(int token) => (marks[token] & Place) != 0;

    /// <summary>Marks the tokens of a text.</summary>
    public void Fill(NormalText text, HitList hits, int firstNames, int places, int reporterRoles)
    {
        if (marks.Length < text.TokenCount)
        {
            marks = new byte[text.TokenCount * 2];
        }
        marks.AsSpan(0, text.TokenCount).Clear();
        foreach (ref readonly var hit in hits.Hits)
        {
            var mark = hit.Lexicon == firstNames ? FirstName
                : hit.Lexicon == places ? Place
                : hit.Lexicon == reporterRoles ? Reporter
                : (byte)0;
            for (var i = hit.FirstToken; mark != 0 && i <= hit.LastToken; i++)
            {
                marks[i] |= mark;
            }
        }
    }

    /// <summary>Whether a word that announces the reporter stands just before or after the tokens.</summary>
    public bool ReporterNear(int first, int end, in Sentence sentence)
    {
        for (var i = Math.Max(sentence.FirstToken, first - ReachBefore); i < first; i++)
        {
            if ((marks[i] & Reporter) != 0)
            {
                return true;
            }
        }
        for (var i = end; i < Math.Min(sentence.TokenEnd, end + ReachAfter); i++)
        {
            if ((marks[i] & Reporter) != 0)
            {
                return true;
            }
        }
        return false;
    }
}
