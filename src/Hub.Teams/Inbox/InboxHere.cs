using System.CommandLine;

namespace Hub.Teams.Inbox;

/// <summary>Where the installation on this computer serves its team inbox, for who gives no address.</summary>
/// <param name="Option">The option that names the installation's configuration.</param>
/// <param name="Find">The address; null where there is no installation.</param>
internal sealed record InboxHere(Option<string> Option, Func<ParseResult, Uri?> Find);
