using Hub.Contracts.Rules;

namespace Hub.Deciding.Classification.Rules;

/// <summary>A hand-written rule, its evidence by number.</summary>
internal sealed class Rule(RuleEntry entry, int[] all, int[] any, int[] none, int[] unless, EvidenceNames names)
{
    private const int Reach = 2;

    /// <summary>The reason that a decision shows when the rule fired.</summary>
    public Reason Reason { get; } = new(
        new RuleId(entry.Id), string.Join(", ", all.Concat(any.Length == 1 ? any : []).Select(e => names[e])));

    /// <summary>What it decides.</summary>
    public RuleEffect Effect => entry.Then;

    /// <summary>The evidence that the rule is found by.</summary>
    public int Trigger => all[0];

    /// <summary>Whether the rule holds within one sentence; never for a rule on more than a sentence.</summary>
    public bool HoldsIn(EvidenceBoard board, int sentence) => entry.Within == RuleScope.Sentence && HoldsAt(board, sentence, sentence);

    /// <summary>Why it is there, in Dutch.</summary>
    public string Why => entry.Why;

    /// <summary>Whether it asks for a piece of evidence.</summary>
    public bool AsksFor(int evidence) => all.Contains(evidence) || any.Contains(evidence);

    /// <summary>The sentences in which what it asks for stands together; for a rule on the whole signal all of them.</summary>
    public IEnumerable<int> HeldIn(EvidenceBoard board)
    {
        for (var s = 0; s < board.Sentences; s++)
        {
            if (entry.Within == RuleScope.Signal || HoldsAt(board, s, s)
                || (entry.Within == RuleScope.Neighbours && (HoldsNextTo(board, s) || HoldsNextTo(board, s - 1))))
            {
                yield return s;
            }
        }
    }

    private bool HoldsNextTo(EvidenceBoard board, int sentence)
        => sentence >= 0 && sentence + 1 < board.Sentences && HoldsAt(board, sentence, sentence + 1);

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
        return !AnyOf(board, none, place, also) && (any.Length == 0 || AnyOf(board, any, place, also)) && !IsPutRight(board, place, also);
    }

    private bool IsPutRight(EvidenceBoard board, int place, int also)
    {
        var last = place == board.Whole ? place : Math.Min(also + Reach, board.Sentences - 1);
        for (var s = place; unless.Length > 0 && s <= last; s++)
        {
            if (AnyOf(board, unless, s, s))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AnyOf(EvidenceBoard board, int[] evidences, int place, int also)
    {
        foreach (var evidence in evidences)
        {
            if (board.Has(place, evidence) || board.Has(also, evidence))
            {
                return true;
            }
        }
        return false;
    }
}
