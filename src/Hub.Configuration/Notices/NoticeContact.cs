using System.Collections.Immutable;
using Hub.Configuration.Servers;
using Hub.Contracts.Territory;

namespace Hub.Configuration.Notices;

/// <summary>One who is told: a person or a group that shares an address.</summary>
/// <param name="Name">What the contact is called in logs and alarms: lower-case letters, digits and hyphens, never a person's name.</param>
/// <param name="Mail">Mail addresses; each gets a message of its own.</param>
/// <param name="Webhook">Address that gets the same as JSON; https, or http on this machine.</param>
/// <param name="WebhookToken">What the webhook gets as bearer token; default none.</param>
/// <param name="Alarms">Whether it is told of alarms. Default not.</param>
/// <param name="Teams">The teams for which it is told that something waits. Default none.</param>
/// <param name="When">At once, or in the morning; danger to life is told at once either way. Default at once.</param>
public sealed record NoticeContact(
    string Name, ImmutableArray<string> Mail = default, Uri? Webhook = null, SecretSource? WebhookToken = null, bool Alarms = false,
    ImmutableArray<TeamId> Teams = default, NoticeTime When = NoticeTime.AtOnce)
{
    /// <summary>Mail addresses.</summary>
    public ImmutableArray<string> Mail { get; init; } = Mail.IsDefault ? [] : Mail;

    /// <summary>The teams for which it is told that something waits.</summary>
    public ImmutableArray<TeamId> Teams { get; init; } = Teams.IsDefault ? [] : Teams;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
