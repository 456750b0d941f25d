using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Lexicons;

/// <summary>The lexicon hits of one signal. A reusable buffer.</summary>
internal sealed class HitList
{
    private LexiconHit[] hits = new LexiconHit[512];

    /// <summary>The hits, sentence by sentence.</summary>
    public ReadOnlySpan<LexiconHit> Hits => hits.AsSpan(0, Count);

    /// <summary>Number of hits.</summary>
    public int Count { get; private set; }

    /// <summary>Finds all hits in a text.</summary>
    public void Fill(LexiconSet lexicons, NormalText text)
    {
        Count = 0;
        var sink = new Sink(this, text, lexicons.Number("adres.deur"));
        lexicons.Search.Run(text.Normal, ref sink);
    }

    private void Add(in LexiconHit hit)
    {
        if (Count == hits.Length)
        {
            Array.Resize(ref hits, Count * 2);
        }
        hits[Count++] = hit;
    }

    private readonly ref struct Sink(HitList list, NormalText text, int doors) : IPatternSink
    {
        public void Found(int lexicon, int start, int end)
        {
            var first = text.TokenAt(start);
            var last = end - start < 4 ? first : text.TokenAt(end);
            if (lexicon == doors && DoorNumbers.IsNone(text, first, last))
            {
                return;
            }
            list.Add(new LexiconHit(lexicon, first, last, text.Tokens[first].Sentence, Denial.Before(text, first)));
        }
    }
}
