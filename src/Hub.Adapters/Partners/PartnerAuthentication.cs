using System.Runtime.CompilerServices;
using Hub.Hosting.Http;

namespace Hub.Adapters.Partners;

/// <summary>Tells which partner a request is from: API key, bearer token or client certificate. Nothing in the body counts.</summary>
internal sealed class PartnerAuthentication(LivePartners partners, TimeProvider clock)
{
    private const string KeyHeader = "X-API-Key";
    private readonly ConditionalWeakTable<PartnerRegistry, ApiKeyIndex> keys = [];
    private readonly ConditionalWeakTable<PartnerRegistry, TokenIndex> tokens = [];

    /// <summary>The partner; null when the request shows nothing that is valid.</summary>
    public ValueTask<Partner?> AuthenticateAsync(HttpContext context)
    {
        var registry = partners.Current;
        if (context.Request.Headers.TryGetValue(KeyHeader, out var header) && header.Count == 1)
        {
            return new ValueTask<Partner?>(ByKey(registry, header[0]!));
        }
        if (BearerToken.Of(context.Request) is { } token)
        {
            return token.Count('.') is 2 or 4 ? ByTokenAsync(registry, token) : new ValueTask<Partner?>(ByKey(registry, token));
        }
        return context.Connection.ClientCertificate is { } certificate
            ? new ValueTask<Partner?>(ClientCertificates.Find(registry, certificate, clock.GetUtcNow()))
            : default;
    }

    /// <summary>The partner of an API key that came another way than in a header, such as Open311's parameter.</summary>
    public Partner? ByKey(string key) => ByKey(partners.Current, key);

    private Partner? ByKey(PartnerRegistry registry, string key) => keys.GetValue(registry, static one => new ApiKeyIndex(one)).Find(key);

    private ValueTask<Partner?> ByTokenAsync(PartnerRegistry registry, string token)
        => new(tokens.GetValue(registry, static one => new TokenIndex(one)).FindAsync(token, clock.GetUtcNow()));
}
