using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Text;

/// <summary>One word of a signal: where it stands in the source, and where its folded form stands in the normal form.</summary>
/// <param name="Start">First character in the source part.</param>
/// <param name="Length">Characters in the source part.</param>
/// <param name="NormalStart">First character in the normal form.</param>
/// <param name="NormalLength">Characters in the normal form.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Number">The number it is, or -1 for a word.</param>
/// <param name="Digits">How many digits it holds.</param>
/// <param name="Traits">What its source form showed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NormalToken(
    int Start, int Length, int NormalStart, int NormalLength, int Sentence, int Number, int Digits, TokenTraits Traits)
{
    /// <summary>One past its last character in the source part.</summary>
    public int End => Start + Length;

    /// <summary>Whether the source form had the trait.</summary>
    public bool Has(TokenTraits trait) => (Traits & trait) != TokenTraits.None;
}
