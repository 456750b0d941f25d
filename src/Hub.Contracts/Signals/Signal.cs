using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;

namespace Hub.Contracts.Signals;

/// <summary>The canonical signal: what every adapter translates into and what partners without a standard of their own send.</summary>
/// <remarks>In the clear only in the memory of the adapter that takes it in and of the router that decides.</remarks>
public sealed record Signal
{
    /// <summary>Creates a signal.</summary>
    /// <exception cref="ContractViolationException">A required part is missing, unknown or too long.</exception>
    public Signal(
        string id, SourceKind source, MunicipalityCode municipality, DateTimeOffset reportedAt, string description,
        string? summary = null, SignalCategory? category = null, SignalLocation? location = null, SignalSubject? subject = null,
        SignalReporter? reporter = null, DateTimeOffset? observedAt = null, Urgency urgency = Urgency.Normal, LegalBasis? legalBasis = null,
        bool sharingAllowed = false, Arrears? arrears = null, ImmutableArray<AttachmentReference> attachments = default)
    {
        Id = Require.Text(id, 200);
        Source = Require.Known(source);
        Municipality = Require.Present(municipality);
        ReportedAt = Require.Moment(reportedAt);
        Description = Require.Written(description, 20_000);
        Summary = Require.OptionalWritten(summary, 500);
        Category = category;
        Location = location;
        Subject = subject;
        Reporter = reporter;
        ObservedAt = observedAt is { } moment ? Require.Moment(moment, nameof(observedAt)) : null;
        Urgency = Require.Known(urgency);
        LegalBasis = legalBasis;
        SharingAllowed = sharingAllowed;
        Arrears = arrears;
        Attachments = Require.List(attachments, 50);
    }

    /// <summary>
    /// The source's own id of the record; unique for the partner. Never leaves a seal: the hub's own, or that of the team that owns the
    /// case.
    /// </summary>
    public string Id { get; }

    /// <summary>What kind of party it comes from; must equal what the partner's registration says.</summary>
    public SourceKind Source { get; }

    /// <summary>The municipality it concerns.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>When the source recorded it, in UTC.</summary>
    public DateTimeOffset ReportedAt { get; }

    /// <summary>Short title; null where the source has none.</summary>
    public string? Summary { get; }

    /// <summary>The free text, at most 20,000 characters.</summary>
    public string Description { get; }

    /// <summary>The source's category; null where it gave none.</summary>
    public SignalCategory? Category { get; }

    /// <summary>Where it is about; null where unknown.</summary>
    public SignalLocation? Location { get; }

    /// <summary>Who it is about; null where nobody identifiable is.</summary>
    public SignalSubject? Subject { get; }

    /// <summary>Who reported; null where anonymous.</summary>
    public SignalReporter? Reporter { get; }

    /// <summary>When it was seen, in UTC; null where the source does not say.</summary>
    public DateTimeOffset? ObservedAt { get; }

    /// <summary>The source's own urgency. Default normal; the hub may raise it, never lower it.</summary>
    public Urgency Urgency { get; }

    /// <summary>Why the partner may send it; null leaves the partner's registered default.</summary>
    public LegalBasis? LegalBasis { get; }

    /// <summary>Whether the reporter allowed that contact data goes along. Default false.</summary>
    public bool SharingAllowed { get; }

    /// <summary>Arrears; null for all but vroegsignalering.</summary>
    public Arrears? Arrears { get; }

    /// <summary>References to attachments that stay at the source.</summary>
    public ImmutableArray<AttachmentReference> Attachments { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(Signal);
}
