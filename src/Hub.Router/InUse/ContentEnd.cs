using Hub.Contracts.Signals;

namespace Hub.Router.InUse;

/// <summary>When the content of what a team accepted goes.</summary>
/// <param name="municipality">Whose working days count.</param>
/// <param name="acceptedAt">When a person accepted it; the hub's own clock.</param>
internal delegate DateTimeOffset ContentEnd(MunicipalityCode municipality, DateTimeOffset acceptedAt);
