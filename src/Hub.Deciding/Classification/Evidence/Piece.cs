using System.Runtime.InteropServices;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>Words that stand side by side and speak for the same.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Weight">What they brought.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int First, int Last, double Weight)
{
    // What brings less than this to a choice is not shown: it could as well have been another word.
    private const double Least = 0.03;

    /// <summary>The pieces, first those that brought most, for or against.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">By token what it brought.</param>
    public static List<Piece> Strongest(NormalText text, ReadOnlySpan<double> tokens)
    {
        var pieces = new List<Piece>();
        for (var t = 0; t < tokens.Length; t++)
        {
            if (Math.Abs(tokens[t]) < Least || text.Sentences[text.Tokens[t].Sentence].Part == 2)
            {
                continue;
            }
            if (pieces.Count > 0 && pieces[^1] is var last && last.Last == t - 1 && Math.Sign(last.Weight) == Math.Sign(tokens[t])
                && text.Tokens[t].Sentence == text.Tokens[t - 1].Sentence)
            {
                pieces[^1] = new Piece(last.First, t, last.Weight + tokens[t]);
            }
            else
            {
                pieces.Add(new Piece(t, t, tokens[t]));
            }
        }
        return [.. pieces.OrderByDescending(one => Math.Abs(one.Weight)).ThenBy(one => one.First)];
    }
}
