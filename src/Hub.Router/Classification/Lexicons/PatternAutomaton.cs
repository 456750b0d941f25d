namespace Hub.Router.Classification.Lexicons;

/// <summary>All entries of all lexicons in one Aho-Corasick automaton: one pass over the text, whatever their number.</summary>
internal sealed class PatternAutomaton
{
    private const int Symbols = 32;
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
        var table = new List<int>(Enumerable.Repeat(-1, Symbols));
        var first = new List<int> { -1 };
        var found = new List<Output>();
        foreach (var (pattern, lexicon) in patterns)
        {
            var state = 0;
            foreach (var c in pattern.Text)
            {
                var slot = (state * Symbols) + Symbol(c);
                if (table[slot] < 0)
                {
                    table[slot] = first.Count;
                    first.Add(-1);
                    table.AddRange(Enumerable.Repeat(-1, Symbols));
                }
                state = table[slot];
            }
            found.Add(new Output(lexicon, pattern.Text.Length, pattern.OpenLeft, pattern.OpenRight, first[state]));
            first[state] = found.Count - 1;
        }
        var full = table.ToArray();
        var link = Link(full, first);
        return new PatternAutomaton(full, [.. first], link, [.. found]);
    }

    /// <summary>Runs over a text; reports (lexicon, start, end) of each entry that stands there as a whole word or as it is open.</summary>
    public void Run<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : IPatternSink, allows ref struct
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = next[(state * Symbols) + Symbol(text[i])];
            for (var at = firstOutput[state] >= 0 ? state : outputLink[state]; at > 0; at = outputLink[at])
            {
                for (var o = firstOutput[at]; o >= 0; o = outputs[o].Next)
                {
                    ref readonly var output = ref outputs[o];
                    var start = i - output.Length + 1;
                    if ((output.OpenLeft || IsBreak(text, start - 1)) && (output.OpenRight || IsBreak(text, i + 1)))
                    {
                        sink.Found(output.Lexicon, start, i);
                    }
                }
            }
        }
    }

    private static int[] Link(int[] table, List<int> first)
    {
        var fail = new int[first.Count];
        var link = new int[first.Count];
        var queue = new Queue<int>();
        for (var s = 0; s < Symbols; s++)
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
            for (var s = 0; s < Symbols; s++)
            {
                var slot = (state * Symbols) + s;
                if (table[slot] >= 0)
                {
                    fail[table[slot]] = table[(fail[state] * Symbols) + s];
                    queue.Enqueue(table[slot]);
                }
                else
                {
                    table[slot] = table[(fail[state] * Symbols) + s];
                }
            }
        }
        return link;
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int at) => (uint)at >= (uint)text.Length || text[at] is ' ' or '\n';

    private static int Symbol(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a' + 1,
        ' ' => 27,
        '#' => 28,
        '\n' => 29,
        '&' => 30,
        '@' => 31,
        _ => 0,
    };

    private readonly record struct Output(int Lexicon, int Length, bool OpenLeft, bool OpenRight, int Next);
}
