namespace Hub.Deciding.Classification.Lexicons;

/// <summary>The entries that may begin within a word, in an Aho-Corasick automaton: one step a character, whatever their number.</summary>
internal sealed class PatternAutomaton
{
    private readonly int[] next;
    private readonly int[] firstOutput;
    private readonly int[] outputLink;
    private readonly Output[] outputs;

    private PatternAutomaton(int[] next, int[] firstOutput, int[] outputLink, Output[] outputs)
    {
        this.next = next;
        this.firstOutput = firstOutput;
        this.outputLink = outputLink;
        this.outputs = outputs;
    }

    /// <summary>Builds the automaton over (pattern, lexicon) pairs.</summary>
    public static PatternAutomaton Build(IReadOnlyList<(LexiconPattern Pattern, int Lexicon)> patterns)
    {
        var table = new List<int>(Enumerable.Repeat(-1, PatternSymbols.Count));
        var first = new List<int> { -1 };
        var found = new List<Output>();
        foreach (var (pattern, lexicon) in patterns)
        {
            var state = 0;
            foreach (var c in pattern.Text)
            {
                var slot = (state * PatternSymbols.Count) + PatternSymbols.Of(c);
                if (table[slot] < 0)
                {
                    table[slot] = first.Count;
                    first.Add(-1);
                    table.AddRange(Enumerable.Repeat(-1, PatternSymbols.Count));
                }
                state = table[slot];
            }
            found.Add(new Output(lexicon, pattern.Text.Length, pattern.OpenRight, first[state]));
            first[state] = found.Count - 1;
        }
        var full = table.ToArray();
        var link = Link(full, first);
        return new PatternAutomaton(full, [.. first], link, [.. found]);
    }

    /// <summary>Takes one character of a text; reports (lexicon, start, end) of each entry that ends there.</summary>
    /// <returns>The state for the next character; 0 for the first.</returns>
    public int Step<TSink>(int state, ReadOnlySpan<char> text, int at, ref TSink sink)
        where TSink : IPatternSink, allows ref struct
    {
        state = next[(state * PatternSymbols.Count) + PatternSymbols.Of(text[at])];
        for (var ending = firstOutput[state] >= 0 ? state : outputLink[state]; ending > 0; ending = outputLink[ending])
        {
            for (var o = firstOutput[ending]; o >= 0; o = outputs[o].Next)
            {
                if (outputs[o].OpenRight || PatternSymbols.IsEnd(text, at + 1))
                {
                    sink.Found(outputs[o].Lexicon, at - outputs[o].Length + 1, at);
                }
            }
        }
        return state;
    }

    private static int[] Link(int[] table, List<int> first)
    {
        var fail = new int[first.Count];
        var link = new int[first.Count];
        var queue = new Queue<int>();
        for (var s = 0; s < PatternSymbols.Count; s++)
        {
            if (table[s] > 0)
            {
                queue.Enqueue(table[s]);
            }
            table[s] = Math.Max(table[s], 0);
        }
        while (queue.TryDequeue(out var state))
        {
            link[state] = first[fail[state]] >= 0 ? fail[state] : link[fail[state]];
            for (var s = 0; s < PatternSymbols.Count; s++)
            {
                var slot = (state * PatternSymbols.Count) + s;
                if (table[slot] >= 0)
                {
                    fail[table[slot]] = table[(fail[state] * PatternSymbols.Count) + s];
                    queue.Enqueue(table[slot]);
                }
                else
                {
                    table[slot] = table[(fail[state] * PatternSymbols.Count) + s];
                }
            }
        }
        return link;
    }

    private readonly record struct Output(int Lexicon, int Length, bool OpenRight, int Next);
}
