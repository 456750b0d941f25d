using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;

namespace Hub.Router.FollowUp;

/// <summary>What the rules say of a delivery going on to a team.</summary>
/// <param name="Kind">The kind of that team.</param>
/// <param name="Facts">The content as that team would have it; null where it may not.</param>
/// <param name="Refusal">Why it may not; null where it may.</param>
internal sealed record NextMove(TeamKind Kind, ContentFacts? Facts, FollowUpResult? Refusal = null);
