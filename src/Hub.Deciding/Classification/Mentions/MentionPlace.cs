using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Where traces of a person stand.</summary>
/// <param name="Kinds">Which.</param>
/// <param name="Sentence">In which sentence.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MentionPlace(MentionKinds Kinds, int Sentence, int First, int Last);
