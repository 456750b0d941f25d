using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// What was decided about, for the municipality's own learning: sealed for its triage, so that nobody else can learn from it.
/// </summary>
public sealed record SealedLearning
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or the name of the key too long.</exception>
    public SealedLearning(string keyId, CompactJwe content)
    {
        KeyId = Require.Text(keyId, 64);
        Content = Require.Present(content);
    }

    /// <summary>The key of the triage that it is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>The case, sealed for the triage as the delivery that was decided about.</summary>
    public CompactJwe Content { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SealedLearning);
}
