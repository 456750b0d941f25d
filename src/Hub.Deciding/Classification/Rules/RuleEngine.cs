using System.Collections.Immutable;

namespace Hub.Deciding.Classification.Rules;

/// <summary>The hand-written rules, found by the evidence they ask for, so that their number does not slow a decision.</summary>
internal sealed class RuleEngine
{
    private readonly Rule[][] byTrigger;

    /// <summary>Creates the engine.</summary>
    public RuleEngine(IEnumerable<Rule> rules, EvidenceNames names)
    {
        Names = names;
        All = [.. rules];
        var lists = All.ToLookup(rule => rule.Trigger);
        byTrigger = [.. Enumerable.Range(0, names.Count).Select(e => lists[e].ToArray())];
    }

    /// <summary>The numbers of evidence.</summary>
    public EvidenceNames Names { get; }

    /// <summary>The rules, in the order of their file.</summary>
    public ImmutableArray<Rule> All { get; }

    /// <summary>Adds each rule that holds.</summary>
    public void Run(EvidenceBoard board, List<Rule> fired)
    {
        foreach (var evidence in board.Present)
        {
            foreach (var rule in byTrigger[evidence])
            {
                if (rule.Holds(board))
                {
                    fired.Add(rule);
                }
            }
        }
    }
}
