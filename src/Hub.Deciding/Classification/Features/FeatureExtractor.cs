using System.Collections.Immutable;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Features;

/// <summary>Turns a sentence of a read signal into features.</summary>
internal static class FeatureExtractor
{
    private const int StemLength = 6;

    /// <summary>Gives all features of one sentence to the sink.</summary>
    public static void OfSentence<TSink>(ReadSignal read, LexiconSet lexicons, int sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var info = read.Text.Sentences[sentence];
        if (info.Part == 2)
        {
            OfCategory(read, lexicons, sentence, ref sink);
            return;
        }
        OfHits(read, lexicons, sentence, ref sink);
        OfMentions(read.Mentions[sentence], read.EvidenceOf(sentence), ref sink);
        OfWords(read.Text, info, ref sink);
    }

    private static void OfHits<TSink>(ReadSignal read, LexiconSet lexicons, int sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        foreach (ref readonly var hit in read.HitsOf(sentence))
        {
            var name = lexicons.Names[hit.Lexicon];
            if (!lexicons.IsUnlearned(hit.Lexicon))
            {
                sink.At(hit.FirstToken, hit.LastToken);
                sink.AddLexicon(hit.Denied ? FeatureFamily.DeniedLexicon : FeatureFamily.Lexicon, hit.Lexicon, name);
            }
        }
    }

    private static void OfMentions<TSink>(MentionKinds kinds, SentenceEvidence evidence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        foreach (var (kind, name) in MentionNames.All)
        {
            if ((kinds & kind) == MentionKinds.None)
            {
                continue;
            }
            sink.Add(FeatureFamily.Mention, name, default);
        }
        var who = (kinds & MentionKinds.OtherName) != MentionKinds.None ? "naam"
            : (evidence & SentenceEvidence.Someone) != SentenceEvidence.None ? "iemand"
            : (evidence & SentenceEvidence.Pronoun) != SentenceEvidence.None ? "hij-zij"
            : (kinds & MentionKinds.HouseNumber) != MentionKinds.None ? "adres" : "niemand";
        foreach (var (bit, name) in JointNames)
        {
            if ((evidence & bit) != SentenceEvidence.None)
            {
                sink.Add(FeatureFamily.Joint, who, name);
            }
        }
    }

    private static readonly ImmutableArray<(SentenceEvidence Bit, string Name)> JointNames =
    [
        (SentenceEvidence.Need, "nood"), (SentenceEvidence.Public, "openbaar"), (SentenceEvidence.Group, "groep"),
        (SentenceEvidence.Request, "verzoek"),
        (SentenceEvidence.Solved, "opgelost"), (SentenceEvidence.Hinge, "scharnier"), (SentenceEvidence.Reporter, "melder"),
    ];

    /// <summary>The evidence of a written name.</summary>
    public static SentenceEvidence JointEvidence(ReadOnlySpan<char> written)
    {
        foreach (var (bit, name) in JointNames)
        {
            if (written.SequenceEqual(name))
            {
                return bit;
            }
        }
        return SentenceEvidence.None;
    }

    private static void OfWords<TSink>(NormalText text, in Sentence info, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var previous = ReadOnlySpan<char>.Empty;
        var second = ReadOnlySpan<char>.Empty;
        for (var i = info.FirstToken; i < info.TokenEnd; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            var word = IsPlainWord(token) ? text.Word(token) : [];
            if (word.IsEmpty)
            {
                second = previous;
                previous = word;
                continue;
            }
            sink.At(i, i);
            sink.Add(FeatureFamily.Word, word, default);
            if (word.Length > StemLength)
            {
                sink.Add(FeatureFamily.Stem, word[..StemLength], default);
            }
            if (!previous.IsEmpty)
            {
                sink.At(i - 1, i);
                sink.Add(FeatureFamily.Pair, previous, word);
            }
            if (!second.IsEmpty)
            {
                sink.At(i - 2, i);
                sink.Add(FeatureFamily.Skip, second, word);
            }
            second = previous;
            previous = word;
        }
    }

    // A capital within a sentence may be a name: such a word is never a feature.
    private static bool IsPlainWord(in NormalToken token)
        => !token.Has(TokenTraits.Address)
            && (!token.Has(TokenTraits.Capital) || token.Has(TokenTraits.SentenceStart | TokenTraits.AllCapitals));

    private static void OfCategory<TSink>(ReadSignal read, LexiconSet lexicons, int sentence, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        foreach (ref readonly var hit in read.HitsOf(sentence))
        {
            if (!lexicons.IsUnlearned(hit.Lexicon))
            {
                sink.AddLexicon(FeatureFamily.Field, hit.Lexicon, lexicons.Names[hit.Lexicon]);
            }
        }
        var info = read.Text.Sentences[sentence];
        for (var i = info.FirstToken; i < info.TokenEnd; i++)
        {
            sink.Add(FeatureFamily.Field, "categorie-woord", read.Text.Word(read.Text.Tokens[i]));
        }
    }
}
