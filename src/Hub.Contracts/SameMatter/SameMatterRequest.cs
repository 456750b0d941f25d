using Hub.Contracts.Privacy;

namespace Hub.Contracts.SameMatter;

/// <summary>Joins a delivery with another of the same team that is about the same thing: from now on it follows that one.</summary>
public sealed record SameMatterRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">No lead is named.</exception>
    public SameMatterRequest(Guid lead, bool? samePerson = null)
    {
        Lead = Require.Id(lead);
        SamePerson = samePerson;
    }

    /// <summary>The delivery that leads: what is done with it is done with those that follow it.</summary>
    public Guid Lead { get; }

    /// <summary>
    /// Whether the team itself says that both cases are about the same person or household. Cases are not joined without it; null, or
    /// anything at all, for public matters.
    /// </summary>
    public bool? SamePerson { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SameMatterRequest)} {Lead}";
}
