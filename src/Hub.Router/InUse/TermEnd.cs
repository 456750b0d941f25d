using Hub.Contracts.Signals;

namespace Hub.Router.InUse;

/// <summary>When a team must have responded; null where its municipality has no terms.</summary>
/// <param name="municipality">Whose terms count.</param>
/// <param name="kind">The kind of team.</param>
/// <param name="urgency">How soon.</param>
/// <param name="from">When it was recorded.</param>
internal delegate DateTimeOffset? TermEnd(MunicipalityCode municipality, TeamKind kind, Urgency urgency, DateTimeOffset from);
