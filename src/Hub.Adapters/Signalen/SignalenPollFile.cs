using System.Collections.Immutable;
using Hub.Configuration.Servers;

namespace Hub.Adapters.Signalen;

/// <summary>
/// Settings of polling: <c>doors.signalen-poll</c>. Exactly one of <paramref name="Bearer"/> and <paramref name="OAuth"/>.
/// </summary>
/// <param name="Url">The API's root, such as <c>https://api.meldingen.example.nl</c>; http on loopback only.</param>
/// <param name="Bearer">A fixed key of the API.</param>
/// <param name="OAuth">Client credentials of an identity provider.</param>
/// <param name="Every">How often the hub asks. Default a minute.</param>
/// <param name="Overlap">How far each question reaches back behind the last answer: old installations do not bump every change. Default ten
/// minutes.</param>
/// <param name="Settle">How old a melding must be: its department and children come seconds after it. Default 45 seconds.</param>
/// <param name="Since">Where the first question begins. Default a day back.</param>
/// <param name="CategorySlugs">Only these categories; all that the account may see where empty.</param>
/// <param name="WriteBack">Whether status and a note are written back. Default false.</param>
internal sealed record SignalenPollFile(
    Uri Url, SecretSource? Bearer = null, SignalenOAuthFile? OAuth = null, TimeSpan? Every = null, TimeSpan? Overlap = null,
    TimeSpan? Settle = null,
    TimeSpan? Since = null, ImmutableArray<string> CategorySlugs = default, bool WriteBack = false)
{
    /// <summary>How often the hub asks.</summary>
    public TimeSpan Interval => Every ?? TimeSpan.FromMinutes(1);

    /// <summary>Overlap behind the watermark.</summary>
    public TimeSpan Behind => Overlap ?? TimeSpan.FromMinutes(10);

    /// <summary>Least age of a melding.</summary>
    public TimeSpan LeastAge => Settle ?? TimeSpan.FromSeconds(45);

    /// <summary>Where the first question begins.</summary>
    public TimeSpan FirstReach => Since ?? TimeSpan.FromDays(1);
}

/// <summary>Client credentials (OAuth 2.0).</summary>
/// <param name="TokenUrl">The token endpoint; https, or http on loopback.</param>
/// <param name="ClientId">The client.</param>
/// <param name="ClientSecret">Where its secret comes from.</param>
/// <param name="Scope">What is asked; null for nothing.</param>
internal sealed record SignalenOAuthFile(Uri TokenUrl, string ClientId, SecretSource ClientSecret, string? Scope = null);
