namespace Hub.Configuration;

/// <summary>How this installation names itself to partners and teams.</summary>
/// <param name="Source">Source of its events: <c>urn:nld:oin:</c> with 20 digits or <c>urn:nld:kvknr:</c> with 8, and a name for the
/// system. Default an OIN of zeros, for trials.</param>
/// <param name="WebhookOrigin">Host name that partners' callbacks are asked to allow. Default <c>hub.wijkhub.nl</c>.</param>
public sealed record IdentitySettings(string Source = "urn:nld:oin:00000000000000000000:hub", string WebhookOrigin = "hub.wijkhub.nl");
