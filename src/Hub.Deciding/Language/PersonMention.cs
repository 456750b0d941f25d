using System.Runtime.InteropServices;

namespace Hub.Deciding.Language;

/// <summary>
/// Where a text identifies a person, by token and by character. Holds positions only, so it can be counted and explained without quoting.
/// </summary>
/// <param name="Kind">By what.</param>
/// <param name="First">First token.</param>
/// <param name="Count">Number of tokens.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PersonMention(MentionKind Kind, int First, int Count, int Start, int Length);
