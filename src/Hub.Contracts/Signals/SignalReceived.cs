using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Workers;

namespace Hub.Contracts.Signals;

/// <summary>A signal that an adapter took in, sealed, on its way to the router. The adapter owns it until the router's receipt.</summary>
public sealed record SignalReceived
{
    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown.</exception>
    public SignalReceived(
        Guid signalId, int revision, PartnerId partner, SourceKind sourceKind, MunicipalityCode municipality, DateTimeOffset receivedAt,
        Urgency urgency, string contentHash, SealedContent content, CovenantClaim? covenant = null, TraceParent? trace = null)
    {
        SignalId = Require.Id(signalId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        Partner = Require.Present(partner);
        SourceKind = Require.Known(sourceKind);
        Municipality = Require.Present(municipality);
        ReceivedAt = Require.Moment(receivedAt);
        Urgency = Require.Known(urgency);
        ContentHash = Require.Text(contentHash, 64);
        Content = Require.Present(content);
        Covenant = covenant;
        Trace = trace;
    }

    /// <summary>The same for every delivery of the same source record; not reversible.</summary>
    public Guid SignalId { get; }

    /// <summary>1 for the first content; one more for each new content of the same record.</summary>
    public int Revision { get; }

    /// <summary>The authenticated partner.</summary>
    public PartnerId Partner { get; }

    /// <summary>The kind that the partner is registered as.</summary>
    public SourceKind SourceKind { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>When the hub took it in, by the hub's own clock, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The source's urgency.</summary>
    public Urgency Urgency { get; }

    /// <summary>Keyed hash of the content, to tell a repeat from a revision.</summary>
    public string ContentHash { get; }

    /// <summary>The signal, sealed for the router.</summary>
    public SealedContent Content { get; }

    /// <summary>
    /// What the partner's convenant allowed at intake; null: collective signals only (<see cref="PrivacyRule.CovenantRequired"/>).
    /// </summary>
    public CovenantClaim? Covenant { get; }

    /// <summary>Where its trace goes on; null where it is not traced, as most are. Says nothing about the signal.</summary>
    public TraceParent? Trace { get; }

    /// <summary>The same under another number. What it was sealed as stays what it was sealed as.</summary>
    public SignalReceived As(int revision)
        => new(SignalId, revision, Partner, SourceKind, Municipality, ReceivedAt, Urgency, ContentHash, Content, Covenant, Trace);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignalReceived)} {SignalId}";
}
