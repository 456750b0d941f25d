namespace Hub.Deciding.DryRun.Compare;

/// <summary>What would move between two configuration sets, counted: its size does not grow with the file.</summary>
internal sealed class Comparison
{
    private const int MostExamples = 5;
    private const int MostMoves = 10_000;
    private readonly Dictionary<(string What, string From, string To), Move> moves = [];
    private readonly Dictionary<string, (int Old, int New)> rules = new(StringComparer.Ordinal);

    /// <summary>Signals that both sets decided.</summary>
    public int Signals { get; private set; }

    /// <summary>Those of which anything would be otherwise.</summary>
    public int Moved { get; private set; }

    /// <summary>Those that move though the same rules gave reasons: what was learned, or the configuration beside the rules,
    /// differs.</summary>
    public int SameRules { get; private set; }

    /// <summary>Lines that are no signal.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Moves beyond the ten thousand sorts that are told apart; their signals are counted as moved.</summary>
    public int Beyond { get; private set; }

    /// <summary>The moves, in order: by what, then the most first.</summary>
    public IEnumerable<Move> Moves
        => moves.Values.OrderBy(move => Array.IndexOf(Order, move.What)).ThenByDescending(move => move.Count).ThenBy(move => move.From,
            StringComparer.Ordinal)
            .ThenBy(move => move.To, StringComparer.Ordinal);

    /// <summary>By rule: in how many moved signals only the old set's decision named it, and only the new one's. The most first.</summary>
    public IEnumerable<(string Rule, int Old, int New)> Rules
        => rules.Select(pair => (pair.Key, pair.Value.Old, pair.Value.New)).OrderByDescending(rule => rule.Old + rule.New)
            .ThenBy(rule => rule.Key, StringComparer.Ordinal);

    private static string[] Order => ["refused", "kind", "teamKind", "team", "flags", "theme"];

    /// <summary>Counts a line that is no signal.</summary>
    public void AddUnreadable() => Unreadable++;

    /// <summary>Counts a signal.</summary>
    /// <param name="id">Its id, which stands for it among the first examples.</param>
    /// <param name="old">As the old set decides it.</param>
    /// <param name="next">As the new one does.</param>
    public void Add(string id, DecisionDigest old, DecisionDigest next)
    {
        Signals++;
        var isMoved = false;
        foreach (var key in old.To(next))
        {
            isMoved = true;
            Count(key, id);
        }
        if (!isMoved)
        {
            return;
        }
        Moved++;
        var gone = old.Rules.Except(next.Rules, StringComparer.Ordinal).ToList();
        var come = next.Rules.Except(old.Rules, StringComparer.Ordinal).ToList();
        SameRules += gone.Count + come.Count == 0 ? 1 : 0;
        gone.ForEach(rule => rules[rule] = rules.GetValueOrDefault(rule) is var (o, n) ? (o + 1, n) : default);
        come.ForEach(rule => rules[rule] = rules.GetValueOrDefault(rule) is var (o, n) ? (o, n + 1) : default);
    }

    private void Count((string What, string From, string To) key, string id)
    {
        if (!moves.TryGetValue(key, out var move))
        {
            if (moves.Count == MostMoves)
            {
                Beyond++;
                return;
            }
            moves[key] = move = new Move(key.What, key.From, key.To);
        }
        move.Count++;
        if (move.Examples.Count < MostExamples)
        {
            move.Examples.Add(id);
        }
    }
}
