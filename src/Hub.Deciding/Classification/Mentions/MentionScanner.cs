using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Finds the traces of persons per sentence, from capitals, titles, first names, figures and what stands around them.</summary>
internal sealed class MentionScanner(int firstNames, int places, int reporterRoles)
{
    private static readonly WordList Titles = new("mention-scanner.titles");

    private static readonly WordList Particles = new("mention-scanner.particles");

    private static readonly WordList PlaceLeads = new("mention-scanner.place-leads");

    /// <summary>Adds the mentions of every sentence to <paramref name="bySentence"/>.</summary>
    public void Scan(NormalText text, HitList hits, TokenMarks marks, Span<MentionKinds> bySentence)
    {
        marks.Fill(text, hits, firstNames, places, reporterRoles);
        var sentences = text.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            bySentence[s] = sentences[s].Part == 2 ? MentionKinds.None : OfSentence(text, marks, sentences, s);
        }
    }

    /// <summary>Where the traces stand: of each its kind, and its first and last token. The marks are those of the scan before.</summary>
    public static List<MentionPlace> Places(NormalText text, TokenMarks marks)
    {
        var places = new List<MentionPlace>();
        for (var s = 0; s < text.SentenceCount; s++)
        {
            if (text.Sentences[s].Part != 2)
            {
                OfSentence(text, marks, text.Sentences, s, places);
            }
        }
        return places;
    }

    private static MentionKinds OfSentence(
        NormalText text, TokenMarks marks, ReadOnlySpan<Sentence> sentences, int s, List<MentionPlace>? places = null)
    {
        var found = MentionKinds.None;
        var sentence = sentences[s];
        for (var i = sentence.FirstToken; i < sentence.TokenEnd;)
        {
            var here = NumberMentions.At(text, sentence, i, out var next)
                | PronounMentions.At(text, sentence, i) | Plates.At(text, sentence, i);
            var end = NameEnd(text, i, sentence.TokenEnd);
            if (end > i)
            {
                here |= NameAt(text, marks, sentence, i, end);
            }
            found |= here;
            if (places is not null && here != MentionKinds.None)
            {
                places.Add(new MentionPlace(here, s, i, Math.Max(i, Math.Max(end, next) - 1)));
            }
            i = Math.Max(end, next);
        }
        return found | Signature(found, sentence, sentences, s);
    }

    // A run of capitalised words, particles between them included; a word with a number at it (A12, Covid19) is none.
    private static int NameEnd(NormalText text, int first, int end)
    {
        var tokens = text.Tokens;
        if (!tokens[first].Has(TokenTraits.Capital)
            || (first + 1 < end && tokens[first + 1].Number >= 0 && tokens[first + 1].Start == tokens[first].End))
        {
            return first;
        }
        var last = first;
        for (var i = first + 1; i < end && i <= last + 3; i++)
        {
            if (tokens[i - 1].Has(TokenTraits.Comma))
            {
                break;
            }
            if (tokens[i].Has(TokenTraits.Capital))
            {
                last = i;
            }
            else if (!Particles.Contains(text, text.Word(tokens[i])))
            {
                break;
            }
        }
        return last + 1;
    }

    private static MentionKinds NameAt(NormalText text, TokenMarks marks, in Sentence sentence, int first, int end)
    {
        var tokens = text.Tokens;
        var kind = KindOf(text, marks, sentence, first, end);
        if (kind is MentionKinds.None or MentionKinds.Street)
        {
            return kind;
        }
        var isReporter = marks.ReporterNear(first, end, sentence)
            || (end < sentence.TokenEnd && NumberMentions.IsPhone(text, sentence, end));
        return isReporter && !tokens[first].Has(TokenTraits.Digit) ? MentionKinds.ReporterName : kind;
    }

    private static MentionKinds KindOf(NormalText text, TokenMarks marks, in Sentence sentence, int first, int end)
    {
        var tokens = text.Tokens;
        for (var i = first; i < end; i++)
        {
            if (StreetWords.IsStreet(text.Word(tokens[i])))
            {
                return MentionKinds.Street;
            }
        }
        if (first > sentence.FirstToken && Titles.Contains(text, text.Word(tokens[first - 1])))
        {
            return MentionKinds.TitledName;
        }
        if (end - first > 1 && Titles.Contains(text, text.Word(tokens[first])))
        {
            return MentionKinds.TitledName;
        }
        if (marks.IsFirstName(first) && !marks.IsPlace(first))
        {
            return end - first > 1 ? MentionKinds.FullName : MentionKinds.FirstName;
        }
        if (end - first > 1 && (tokens[first].Has(TokenTraits.Initials) || (tokens[first].Length == 1 && tokens[first + 1].Length > 2)))
        {
            return MentionKinds.InitialsName;
        }
        return first > sentence.FirstToken ? Likely(text, marks, first, end) : MentionKinds.None;
    }

    private static MentionKinds Likely(NormalText text, TokenMarks marks, int first, int end)
    {
        var tokens = text.Tokens;
        for (var i = first; i < end; i++)
        {
            if (marks.IsPlace(i) || tokens[i].Has(TokenTraits.AllCapitals))
            {
                return MentionKinds.None;
            }
        }
        return PlaceLeads.Contains(text, text.Word(tokens[first - 1])) || tokens[first].Length < 3
            ? MentionKinds.None
            : MentionKinds.LikelyName;
    }

    private static MentionKinds Signature(MentionKinds found, in Sentence sentence, ReadOnlySpan<Sentence> sentences, int s)
        => (found & (MentionKinds.OtherName | MentionKinds.ReporterName)) != MentionKinds.None && sentence.Tokens <= 5 && sentence.Part == 1
            && s > 0 && sentences[s - 1].Part == 1 && (s + 1 == sentences.Length || sentences[s + 1].Part != 1)
            ? MentionKinds.Signature
            : MentionKinds.None;
}
