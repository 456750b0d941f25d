namespace Hub.Contracts.TeamInbox;

/// <summary>Opens the content of a delivery; the view is logged.</summary>
/// <param name="Reason">Why, as a code such as <c>behandeling</c>: lower-case letters and hyphens, never a story.</param>
public sealed record OpenRequest(string Reason);
