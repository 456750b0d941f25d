using System.Collections.Immutable;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>The mentions found so far in one text, and which tokens they cover.</summary>
internal sealed class MentionScan(TokenizedText text)
{
    private readonly ImmutableArray<PersonMention>.Builder mentions = ImmutableArray.CreateBuilder<PersonMention>();
    private readonly bool[] covered = new bool[text.Count];
    private readonly bool[] known = new bool[text.Count];

    /// <summary>The text.</summary>
    public TokenizedText Text { get; } = text;

    /// <summary>Whether a mention holds this token.</summary>
    public bool Covers(int index) => (uint)index < (uint)covered.Length && covered[index];

    /// <summary>Whether a mention holds one of these tokens.</summary>
    public bool CoversAny(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (covered[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the token is part of a name that is known to be nobody's: only what announces a person makes it a person's.
    /// </summary>
    public bool IsKnown(int index) => (uint)index < (uint)known.Length && known[index];

    /// <summary>Marks tokens as part of a name that is known to be nobody's.</summary>
    public void Know(int first, int count) => Array.Fill(known, true, first, count);

    /// <summary>Adds a mention, unless one holds all of it already.</summary>
    public void Add(MentionKind kind, int first, int count)
    {
        var fresh = false;
        for (var i = first; i < first + count; i++)
        {
            fresh |= !covered[i];
            covered[i] = true;
        }

        if (fresh)
        {
            var start = Text[first].Start;
            mentions.Add(new PersonMention(kind, first, count, start, Text[first + count - 1].End - start));
        }
    }

    /// <summary>All mentions, in order of the text.</summary>
    public ImmutableArray<PersonMention> ToMentions()
    {
        mentions.Sort(static (left, right) => left.First.CompareTo(right.First));
        return mentions.ToImmutable();
    }
}
