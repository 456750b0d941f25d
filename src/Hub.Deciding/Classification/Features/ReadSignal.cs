using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Features;

/// <summary>A signal as the classifier sees it: normal form, lexicon hits and mentions. A reusable buffer.</summary>
internal sealed class ReadSignal
{
    private readonly TokenMarks marks = new();
    private MentionKinds[] mentions = new MentionKinds[64];
    private int[] hitEnd = new int[64];
    private SentenceEvidence[] evidence = new SentenceEvidence[64];

    /// <summary>The normal form.</summary>
    public NormalText Text { get; } = new();

    /// <summary>The lexicon hits.</summary>
    public HitList Hits { get; } = new();

    /// <summary>The mentions by sentence.</summary>
    public ReadOnlySpan<MentionKinds> Mentions => mentions.AsSpan(0, Text.SentenceCount);

    /// <summary>Number of sentences of summary and description; those of the category come after them.</summary>
    public int OwnSentences { get; private set; }

    /// <summary>Number of words of summary and description.</summary>
    public int OwnWords => OwnSentences == 0 ? 0 : Text.Sentences[OwnSentences - 1].TokenEnd;

    /// <summary>Reads a signal.</summary>
    public void Fill(Signal signal, LexiconSet lexicons, MentionScanner scanner)
    {
        Text.Clear();
        Text.Book = lexicons.Words;
        Normaliser.Read(signal.Summary, 0, lexicons.Spellings, Text);
        Normaliser.Read(signal.Description, 1, lexicons.Spellings, Text);
        OwnSentences = Text.SentenceCount;
        Normaliser.Read(signal.Category?.Code, 2, lexicons.Spellings, Text);
        Hits.Fill(lexicons, Text);
        if (mentions.Length < Text.SentenceCount)
        {
            mentions = new MentionKinds[Text.SentenceCount * 2];
            hitEnd = new int[Text.SentenceCount * 2];
            evidence = new SentenceEvidence[Text.SentenceCount * 2];
        }
        scanner.Scan(Text, Hits, marks, mentions);
        SubjectMentions.Mark(signal.Subject, Text, mentions.AsSpan(0, OwnSentences));
        IndexHits(lexicons);
    }

    /// <summary>Where the mentions stand, looked for anew; the name of the subject is told by sentence only.</summary>
    public List<MentionPlace> MentionPlaces() => MentionScanner.Places(Text, marks);

    /// <summary>What sorts of evidence one sentence has.</summary>
    public SentenceEvidence EvidenceOf(int sentence) => evidence[sentence];

    /// <summary>The hits of one sentence.</summary>
    public ReadOnlySpan<LexiconHit> HitsOf(int sentence)
    {
        var first = sentence == 0 ? 0 : hitEnd[sentence - 1];
        return Hits.Hits[first..hitEnd[sentence]];
    }

    private void IndexHits(LexiconSet lexicons)
    {
        var hits = Hits.Hits;
        var at = 0;
        for (var s = 0; s < Text.SentenceCount; s++)
        {
            evidence[s] = (mentions[s] & MentionKinds.SheSingular) != MentionKinds.None ? SentenceEvidence.Pronoun : SentenceEvidence.None;
            for (; at < hits.Length && hits[at].Sentence <= s; at++)
            {
                evidence[s] |= hits[at].Denied ? SentenceEvidence.None : lexicons.Evidence(hits[at].Lexicon);
            }
            hitEnd[s] = at;
        }
    }
}
