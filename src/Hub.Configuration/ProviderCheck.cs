using Hub.Configuration.Providers;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Configuration;

/// <summary>What the types cannot say of identity providers: addresses, secrets, and whom a claim may let in.</summary>
public static class ProviderCheck
{
    /// <summary>Checks that the secrets are there. The desk alone needs them, so no other worker asks this.</summary>
    /// <param name="settings">The settings, with absolute paths.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static void Secret(HubSettings settings, ICollection<ConfigFault> faults)
    {
        foreach (var (index, provider) in settings.Providers.Index().Where(one => one.Item.ClientSecret is not null))
        {
            Secrets.Check($"{At(index)}.clientSecret", provider.ClientId, provider.ClientSecret, faults);
        }
    }

    internal static void Check(HubSettings settings, ICollection<ConfigFault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var issuers = new HashSet<Uri>();
        foreach (var (index, provider) in settings.Providers.Index())
        {
            Check(provider, At(index), faults);
            if (!issuers.Add(provider.Issuer))
            {
                Add(faults, $"{At(index)}.issuer", "stands there twice");
            }
            foreach (var (at, code) in provider.Municipalities.Index().Where(one => !seen.Add(one.Item.Value)))
            {
                Add(faults, $"{At(index)}.municipalities[{at}]", "stands there twice");
            }
            foreach (var (at, grant) in provider.Grants.Index())
            {
                Check(settings, provider, grant, $"{At(index)}.grants[{at}]", faults);
            }
        }
    }

    private static void Check(ProviderSettings provider, string at, ICollection<ConfigFault> faults)
    {
        Text($"{at}.name", provider.Name, 60, faults);
        Text($"{at}.clientId", provider.ClientId, 200, faults);
        Text($"{at}.claim", provider.Claim, 100, faults);
        if (!IsSafe(provider.Issuer) || provider.Issuer is not { Query: "", Fragment: "", UserInfo: "" })
        {
            Add(faults, $"{at}.issuer", "must be an https address without query, or http on this machine");
        }
        if (provider.Desk is { } desk && (!IsSafe(desk) || desk.PathAndQuery != "/" || desk.UserInfo.Length > 0))
        {
            Add(faults, $"{at}.desk", "must be an https address without path, or http on this machine");
        }
        if (provider.Municipalities.IsEmpty)
        {
            Add(faults, $"{at}.municipalities", "must name at least one municipality");
        }
        if (provider.Grants.IsEmpty)
        {
            Add(faults, $"{at}.grants", "must have a line for each value that lets somebody in");
        }
        if (provider.TokenMinutes is < 2 or > 60)
        {
            Add(faults, $"{at}.tokenMinutes", "must be 2 to 60");
        }
        if (!provider.Scopes.Contains("openid", StringComparer.Ordinal))
        {
            Add(faults, $"{at}.scopes", "must have openid among them");
        }
        if (provider.ClientSecret is { } secret && secret.File is null == secret.Variable is null)
        {
            Add(faults, $"{at}.clientSecret", "must name either a file or a variable");
        }
    }

    private static void Check(HubSettings settings, ProviderSettings provider, ProviderGrant grant, string at,
        ICollection<ConfigFault> faults)
    {
        Text($"{at}.value", grant.Value, 100, faults);
        if (grant.Teams.IsEmpty && grant.Operator is null)
        {
            Add(faults, at, "must have teams, or an operator's role");
        }
        foreach (var (index, _) in grant.Teams.Index().Where(one => !provider.Municipalities.Any(code => IsOf(one.Item, code.Value))))
        {
            Add(faults, $"{at}.teams[{index}]", "must be a team of a municipality of this provider");
        }
        foreach (var (index, _) in grant.Roles.Index().Where(one => StaffCode.RoleOf(one.Item) != one.Item))
        {
            Add(faults, $"{at}.roles[{index}]", "must be a role in lower-case letters and hyphens, without a number");
        }
        if (grant.Operator is { } role && !settings.Operators.Contains(role, StringComparer.Ordinal))
        {
            Add(faults, $"{at}.operator", "must be one of operators");
        }
        if (grant.Operator is null && grant.MayAct)
        {
            Add(faults, $"{at}.mayAct", "is only for an operator");
        }
    }

    private static bool IsOf(TeamId team, string municipality)
        => team.Value.StartsWith($"{municipality}.", StringComparison.OrdinalIgnoreCase);

    private static bool IsSafe(Uri address)
        => address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && SettingsCheck.IsLoopback(address.Host)));

    private static void Text(string path, string? text, int longest, ICollection<ConfigFault> faults)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            Add(faults, path, $"must have 1 to {longest} characters");
        }
    }

    private static string At(int index) => $"$.providers[{index}]";

    private static void Add(ICollection<ConfigFault> faults, string path, string rule)
        => faults.Add(new ConfigFault(HubSettings.FileName, path, rule));
}
