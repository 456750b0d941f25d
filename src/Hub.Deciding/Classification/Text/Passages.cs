namespace Hub.Deciding.Classification.Text;

/// <summary>A long text in passages of some sentences, each of which begins with the last sentence of the one before.</summary>
internal static class Passages
{
    private const int LongText = 80;
    private const int WordsOfOne = 30;

    /// <summary>The passages of a text; none where it is not long: it is one itself.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var sentences = Sentences(text);
        if (sentences.Sum(sentence => sentence.Words) < LongText)
        {
            return [];
        }
        var passages = new List<string>();
        for (int from = 0, to = 0; to < sentences.Count; from = to - from > 1 ? to - 1 : to)
        {
            to = from;
            for (var words = 0; to < sentences.Count && words < WordsOfOne; to++)
            {
                words += sentences[to].Words;
            }
            passages.Add(text[sentences[from].Start..sentences[to - 1].End]);
        }
        return passages;
    }

    // What goes on without a full stop is cut where a passage would be full.
    private static List<(int Start, int End, int Words)> Sentences(string text)
    {
        var sentences = new List<(int, int, int)>();
        var (start, words) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var isLast = at + 1 == text.Length;
            if (!isLast && !char.IsWhiteSpace(text[at + 1]))
            {
                continue;
            }
            words += char.IsWhiteSpace(text[at]) ? 0 : 1;
            if (words > 0 && (isLast || text[at] is '.' or '!' or '?' || text[at + 1] == '\n' || words == WordsOfOne))
            {
                sentences.Add((start, at + 1, words));
                (start, words) = (at + 1, 0);
            }
        }
        return sentences;
    }
}
