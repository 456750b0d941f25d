using System.Numerics;
using System.Runtime.InteropServices;

namespace Hub.Deciding.Classification.Lexicons;

/// <summary>The entries that begin a word, as a trie: eight bytes a node, the children of a node side by side.</summary>
internal sealed class PatternTrie
{
    private const uint Ends = 1;
    private readonly Node[] nodes;
    private readonly int[] firstOutput;
    private readonly Output[] outputs;

    private PatternTrie(Node[] nodes, int[] firstOutput, Output[] outputs)
    {
        this.nodes = nodes;
        this.firstOutput = firstOutput;
        this.outputs = outputs;
    }

    /// <summary>Builds the trie over (pattern, lexicon) pairs, level by level.</summary>
    public static PatternTrie Build((LexiconPattern Pattern, int Lexicon)[] patterns)
    {
        var sorted = patterns.Select(
            entry => (Path: entry.Pattern.Text.Select(c => (byte)PatternSymbols.Of(c)).ToArray(), entry.Pattern.OpenRight, entry.Lexicon))
            .ToArray();
        Array.Sort(sorted, (left, right) => left.Path.AsSpan().SequenceCompareTo(right.Path));
        var (nodes, first, outputs) = (new List<Node> { default }, new List<int>(), new List<Output>());
        var open = new Queue<(int From, int To, int Depth)>([(0, sorted.Length, 0)]);
        while (open.TryDequeue(out var range))
        {
            var (from, to, depth) = range;
            first.Add(outputs.Count);
            for (; from < to && sorted[from].Path.Length == depth; from++)
            {
                outputs.Add(new Output(sorted[from].Lexicon, sorted[from].OpenRight));
            }
            var mask = outputs.Count > first[^1] ? Ends : 0;
            var children = nodes.Count;
            for (int next; from < to; from = next)
            {
                var symbol = sorted[from].Path[depth];
                for (next = from + 1; next < to && sorted[next].Path[depth] == symbol; next++)
                {
                }
                mask |= 1u << symbol;
                nodes.Add(default);
                open.Enqueue((from, next, depth + 1));
            }
            nodes[first.Count - 1] = new Node(mask, children);
        }
        return new PatternTrie([.. nodes], [.. first, outputs.Count], [.. outputs]);
    }

    /// <summary>Reports the entries that begin at a place of a text, the shortest first.</summary>
    public void Run<TSink>(ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : IPatternSink, allows ref struct
    {
        var at = 0;
        for (var i = start; i < text.Length; i++)
        {
            var (node, symbol) = (nodes[at], PatternSymbols.Of(text[i]));
            var bit = 1u << symbol;
            if (symbol == 0 || (node.Mask & bit) == 0)
            {
                return;
            }
            at = node.Children + BitOperations.PopCount(node.Mask & (bit - 1) & ~Ends);
            if ((nodes[at].Mask & Ends) != 0)
            {
                Report(text, at, start, i, ref sink);
            }
        }
    }

    private void Report<TSink>(ReadOnlySpan<char> text, int node, int start, int end, ref TSink sink)
        where TSink : IPatternSink, allows ref struct
    {
        var isWhole = PatternSymbols.IsEnd(text, end + 1);
        for (var o = firstOutput[node]; o < firstOutput[node + 1]; o++)
        {
            if (isWhole || outputs[o].OpenRight)
            {
                sink.Found(outputs[o].Lexicon, start, end);
            }
        }
    }

    /// <param name="Mask">A bit for each symbol that leads on; bit 0 where an entry ends here.</param>
    /// <param name="Children">Where the first of them stands.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Node(uint Mask, int Children);

    private readonly record struct Output(int Lexicon, bool OpenRight);
}
