using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>The team's keys, wrapped for one member.</summary>
public sealed record WrappedForMember
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing.</exception>
    public WrappedForMember(Guid member, CompactJwe wrapped)
    {
        Member = Require.Id(member);
        Wrapped = Require.Present(wrapped);
    }

    /// <summary>Whose.</summary>
    public Guid Member { get; }

    /// <summary>A JWK Set sealed for that member's device.</summary>
    public CompactJwe Wrapped { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WrappedForMember);
}
