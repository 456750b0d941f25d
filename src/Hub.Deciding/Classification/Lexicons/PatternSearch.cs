namespace Hub.Deciding.Classification.Lexicons;

/// <summary>Finds the entries of all lexicons in one pass over a text, whatever their number.</summary>
/// <remarks>
/// Nearly all entries begin at the beginning of a word: a trie finds those. The few that may continue a word (<c>*winkel</c>) begin
/// anywhere: an automaton finds those. One automaton for both would be twenty times as large and never in the processor's cache.
/// </remarks>
internal sealed class PatternSearch
{
    private readonly PatternTrie atWords;
    private readonly PatternAutomaton anywhere;

    private PatternSearch(PatternTrie atWords, PatternAutomaton anywhere) => (this.atWords, this.anywhere) = (atWords, anywhere);

    /// <summary>Builds the search over (pattern, lexicon) pairs.</summary>
    public static PatternSearch Build(IReadOnlyList<(LexiconPattern Pattern, int Lexicon)> patterns)
        => new(
            PatternTrie.Build([.. patterns.Where(entry => !entry.Pattern.OpenLeft)]),
            PatternAutomaton.Build([.. patterns.Where(entry => entry.Pattern.OpenLeft)]));

    /// <summary>Runs over a text; reports (lexicon, start, end) of each entry that stands there as a whole word or as it is open.</summary>
    public void Run<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IPatternSink, allows ref struct
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (PatternSymbols.IsBreak(text, i - 1))
            {
                atWords.Run(text, i, ref sink);
            }
            state = anywhere.Step(state, text, i, ref sink);
        }
    }
}
