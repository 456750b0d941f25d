using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>A feature that stands somewhere.</summary>
/// <param name="Row">Its row in the model; <see cref="Unknown"/> for a word that is none.</param>
/// <param name="Sentence">Its sentence; -1 for the signal as a whole.</param>
/// <param name="First">Its first token; -1 for no place.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Part">Which part of one occurrence it is: a feature of two places is two halves.</param>
/// <param name="Sort">What it stands on where no word there tells it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int Row, int Sentence, int First, int Last, float Part, EvidenceSort Sort)
{
    /// <summary>The row of a word that is none: what its parts say is told of the token.</summary>
    public const int Unknown = -1;
}
