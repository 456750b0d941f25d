using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// What a public matter was made of, for the triage desk that decides whether it is a person's case. The hub keeps it until a team accepted
/// the matter, and cannot open it (<see cref="PrivacyRule.SealedForReceiver"/>). Reading it is logged as a view.
/// </summary>
public sealed record KeptOriginal
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or the name of the key too long.</exception>
    public KeptOriginal(Guid sealedAs, string keyId, CompactJwe content)
    {
        SealedAs = Require.Id(sealedAs);
        KeyId = Require.Text(keyId, 64);
        Content = Require.Present(content);
    }

    /// <summary>The delivery as which it was sealed: the first one of the matter, where a person sent it on to another team.</summary>
    public Guid SealedAs { get; }

    /// <summary>The key of the triage desk that it is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>The content (<see cref="CaseContent"/>), sealed.</summary>
    public CompactJwe Content { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(KeptOriginal);
}
