using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Intake;

/// <summary>Gathers every fault of one input, so that a partner's engineer sees them all at once.</summary>
internal sealed class FaultList
{
    private const int Most = 100;
    private readonly List<Refusal> faults = [];

    /// <summary>Whether there is any fault.</summary>
    public bool Any => faults.Count > 0;

    /// <summary>How many there are.</summary>
    public int Count => faults.Count;

    /// <summary>Notes a fault; the same field and rule twice is one fault.</summary>
    public void Add(string field, string rule, PrivacyRule? privacyRule = null)
    {
        var fault = new Refusal(field, rule, privacyRule);
        if (faults.Count < Most && !faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    /// <summary>The refusal that lists them.</summary>
    public Translation.Refused Refused() => new([.. faults]);

    /// <summary>
    /// The signal when there was no fault, else the refusal. A rule of the contract that the adapter did not foresee is a fault too.
    /// </summary>
    public Translation Close(Func<Signal> build, string? organisation = null)
    {
        if (Any)
        {
            return Refused();
        }
        try
        {
            return new Translation.Accepted(build(), organisation);
        }
        catch (ContractViolationException violation)
        {
            Add(violation.Field, violation.Rule, violation.PrivacyRule);
            return Refused();
        }
    }

    /// <summary>A refusal of one fault.</summary>
    public static Translation.Refused One(string field, string rule, PrivacyRule? privacyRule = null)
        => new(ImmutableArray.Create(new Refusal(field, rule, privacyRule)));
}
