using Hub.Contracts.Privacy;

namespace Hub.Contracts.Members;

/// <summary>The hub noted that a device asks to join.</summary>
public sealed record JoinAnswer
{
    /// <summary>Creates the answer.</summary>
    /// <exception cref="ContractViolationException">The id is empty.</exception>
    public JoinAnswer(Guid id) => Id = Require.Id(id);

    /// <summary>The id of the membership: the <c>kid</c> of the tokens that the device signs.</summary>
    public Guid Id { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(JoinAnswer)} {Id}";
}
