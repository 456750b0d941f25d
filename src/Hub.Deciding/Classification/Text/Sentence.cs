using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Text;

/// <summary>One sentence of a signal.</summary>
/// <param name="Part">The part of the signal: 0 summary, 1 description, 2 category.</param>
/// <param name="Start">First character in the part.</param>
/// <param name="End">One past the last character in the part.</param>
/// <param name="FirstToken">Its first token.</param>
/// <param name="TokenEnd">One past its last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sentence(int Part, int Start, int End, int FirstToken, int TokenEnd)
{
    /// <summary>How many tokens it has.</summary>
    public int Tokens => TokenEnd - FirstToken;
}
