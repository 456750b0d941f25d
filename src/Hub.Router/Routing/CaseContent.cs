using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;

namespace Hub.Router.Routing;

/// <summary>What the receiving team reads after opening its seal: the projection of a signal that its data class allows. All parts may be absent.</summary>
/// <remarks>Lives in the router's memory between deciding and sealing, and at the team; nowhere else in the clear.</remarks>
internal sealed record CaseContent(
    Theme Theme, DateTimeOffset ReportedAt, SourceKind Source, string? Summary = null, string? Description = null,
    SignalLocation? Location = null, SignalSubject? Subject = null, SignalReporter? Reporter = null, decimal? ArrearsAmount = null,
    ImmutableArray<AttachmentReference> Attachments = default, DateTimeOffset? ObservedAt = null,
    FocuspuntId? Focuspunt = null, ImmutableArray<FocuspuntId> Focuspunten = default)
{
    /// <summary>Every focuspunt that it touches; <see cref="Focuspunt"/> is the first, for who reads only one.</summary>
    public ImmutableArray<FocuspuntId> Focuspunten { get; init; } = FocuspuntId.All(Focuspunt, Focuspunten);

    /// <inheritdoc/>
    public override string ToString() => nameof(CaseContent);
}
