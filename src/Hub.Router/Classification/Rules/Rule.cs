using Hub.Contracts.Privacy;

namespace Hub.Router.Classification.Rules;

/// <summary>A hand-written rule, its evidence by number.</summary>
internal sealed class Rule(RuleEntry entry, int[] all, int[] any, int[] none, EvidenceNames names)
{
    /// <summary>The reason that a decision shows when the rule fired.</summary>
    public Reason Reason { get; } = new(new RuleId(entry.Id), string.Join(", ", all.Concat(any.Length == 1 ? any : []).Select(e => names[e])));

    /// <summary>What it decides.</summary>
    public RuleEffect Effect => entry.Then;

    /// <summary>The evidence that the rule is found by.</summary>
    public int Trigger => all[0];

    /// <summary>Whether the rule holds for a signal.</summary>
    public bool Holds(EvidenceBoard board)
    {
        if (!AllAnywhere(board))
        {
            return false;
        }
        if (entry.Within == RuleScope.Signal)
        {
            return HoldsAt(board, board.Whole, board.Whole);
        }
        for (var s = 0; s < board.Sentences; s++)
        {
            var also = entry.Within == RuleScope.Neighbours && s + 1 < board.Sentences ? s + 1 : s;
            if (HoldsAt(board, s, also))
            {
                return true;
            }
        }
        return false;
    }

    // Most rules fail here, at the cost of a bit or two.
    private bool AllAnywhere(EvidenceBoard board)
    {
        foreach (var evidence in all)
        {
            if (!board.Has(board.Whole, evidence))
            {
                return false;
            }
        }
        return true;
    }

    private bool HoldsAt(EvidenceBoard board, int place, int also)
    {
        foreach (var evidence in all)
        {
            if (!board.Has(place, evidence) && !board.Has(also, evidence))
            {
                return false;
            }
        }
        foreach (var evidence in none)
        {
            if (board.Has(place, evidence) || board.Has(also, evidence))
            {
                return false;
            }
        }
        if (any.Length == 0)
        {
            return true;
        }
        foreach (var evidence in any)
        {
            if (board.Has(place, evidence) || board.Has(also, evidence))
            {
                return true;
            }
        }
        return false;
    }
}
