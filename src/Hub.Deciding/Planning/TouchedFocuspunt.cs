using Hub.Contracts.Collective;

namespace Hub.Deciding.Planning;

/// <summary>A focuspunt that a signal touches.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Social">Whether it has a link with the social domain, so that the other network hears of it.</param>
internal sealed record TouchedFocuspunt(FocuspuntId Id, bool Social);
