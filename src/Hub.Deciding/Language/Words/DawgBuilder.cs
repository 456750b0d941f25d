namespace Hub.Deciding.Language.Words;

/// <summary>Makes a <see cref="Dawg"/> of words; the same words always give the same bytes.</summary>
/// <remarks>Sorted words, equal tails shared as soon as they are complete (Daciuk and others, 2000).</remarks>
internal sealed class DawgBuilder
{
    private readonly Node root = new();
    private readonly Dictionary<string, Node> known = new(StringComparer.Ordinal);
    private readonly List<(Node Parent, int Letter)> open = [];
    private string previous = "";

    /// <summary>Builds the graph of folded words; words with other characters than the graph's letters are left out.</summary>
    public static Dawg Build(IEnumerable<string> words)
    {
        var builder = new DawgBuilder();
        foreach (var word in words.Where(word => word.Length > 0 && word.All(c => Dawg.Letter(c) != 0)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            builder.Add(word);
        }

        builder.Close(0);
        return new Dawg(Pack(builder.root));
    }

    private void Add(string word)
    {
        var shared = 0;
        while (shared < word.Length && shared < previous.Length && word[shared] == previous[shared])
        {
            shared++;
        }

        Close(shared);
        var node = open.Count == 0 ? root : open[^1].Parent.Next[open[^1].Letter];
        foreach (var c in word.AsSpan(shared))
        {
            var letter = Dawg.Letter(c);
            var next = new Node();
            node.Next[letter] = next;
            open.Add((node, letter));
            node = next;
        }

        node.Final = true;
        previous = word;
    }

    private void Close(int depth)
    {
        for (var i = open.Count - 1; i >= depth; i--)
        {
            var (parent, letter) = open[i];
            var child = parent.Next[letter];
            var key = child.Key(known.Count + 1);
            if (known.TryGetValue(key, out var same))
            {
                parent.Next[letter] = same;
            }
            else
            {
                child.Id = known.Count + 1;
                known[key] = child;
            }
        }

        open.RemoveRange(depth, open.Count - depth);
    }

    private static uint[] Pack(Node root)
    {
        var order = new List<Node> { root };
        var offsets = new Dictionary<Node, int> { [root] = 0 };
        var size = root.Next.Count;
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var next in order[i].Next.Values.Where(next => next.Next.Count > 0 && !offsets.ContainsKey(next)))
            {
                if (offsets.TryAdd(next, size))
                {
                    size += next.Next.Count;
                    order.Add(next);
                }
            }
        }

        var edges = new List<uint>(size);
        foreach (var node in order)
        {
            var left = node.Next.Count;
            foreach (var (letter, next) in node.Next)
            {
                edges.Add(Dawg.Edge(letter, next.Final, --left == 0, next.Next.Count == 0 ? 0 : offsets[next]));
            }
        }

        return [.. edges];
    }

    private sealed class Node
    {
        public SortedDictionary<int, Node> Next { get; } = [];

        public bool Final { get; set; }

        public int Id { get; set; }

        public string Key(int own)
            => (Final ? "1" : "0") + string.Concat(Next.Select(edge => $",{edge.Key}:{(edge.Value.Id == 0 ? own : edge.Value.Id)}"));
    }
}
