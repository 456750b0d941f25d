using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Marks the sentences that hold a name of the subject field.</summary>
internal static class SubjectMentions
{
    /// <summary>Marks each sentence that has a capitalised part of the subject's name, of four letters or more.</summary>
    public static void Mark(SignalSubject? subject, NormalText text, Span<MentionKinds> bySentence)
    {
        if (subject?.Name is not { } name)
        {
            return;
        }
        var tokens = text.Tokens;
        Span<char> folded = stackalloc char[40];
        foreach (var range in name.AsSpan().SplitAny(" .-"))
        {
            var part = name.AsSpan(range);
            if (part.Length is < 3 or > 40 || !char.IsUpper(part[0]))
            {
                continue;
            }
            Folding.Fold(part, folded);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Sentence < bySentence.Length && tokens[i].Has(TokenTraits.Capital)
                    && IsName(text.Word(tokens[i]), folded[..part.Length]))
                {
                    bySentence[tokens[i].Sentence] |= MentionKinds.SubjectName;
                }
            }
        }
    }

    // "Jansen", "Jansen's".
    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
        => word.StartsWith(name) && (word.Length == name.Length || word[name.Length] == '\'');
}
