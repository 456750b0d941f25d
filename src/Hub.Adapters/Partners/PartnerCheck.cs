using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Adapters.Partners;

/// <summary>What the types cannot say of one partner file: what belongs together, key files, validity.</summary>
internal sealed partial class PartnerCheck(
    string file, PartnerFile partner, PartnerFormats known, string keysFolder, DateTimeOffset now, ICollection<ConfigFault> faults)
{
    /// <summary>Checks all but credentials and callback.</summary>
    public void Whole()
    {
        Must(file == $"partners/{partner.Id}.json", "$.id", "must be the file's name");
        Must(!partner.Municipalities.IsDefaultOrEmpty, "$.municipalities", "must name at least one municipality");
        Must(!partner.Formats.IsDefaultOrEmpty, "$.formats", "must name at least one door");
        Must(partner.Oin is null || Oin.IsMatch(partner.Oin), "$.oin", "must be 20 digits");
        Must(partner.Kvk is null || Kvk.IsMatch(partner.Kvk), "$.kvk", "must be 8 digits");
        Must(partner.Oin is null || partner.Kvk is null, "$.kvk", "must be absent beside an OIN");
        foreach (var rule in Terms().Select(terms => terms.NumberRule).OfType<string>())
        {
            Must(partner.Oin is not null || partner.Kvk is not null, "$.oin", rule);
        }
        foreach (var door in (partner.Doors ?? []).Keys.Where(door => !Has(door)))
        {
            Add($"$.doors.{door}", "must be a door of $.formats");
        }
        Must(partner.ExpectedRhythm is null || partner.ExpectedRhythm.MaxSilence >= TimeSpan.FromMinutes(1), "$.expectedRhythm.maxSilence", "must be at least PT1M");
        CheckQuota();
        CheckConvenant();
        CheckAliases();
    }

    /// <summary>The credentials with their key files.</summary>
    public PartnerCredentials Credentials()
    {
        var from = partner.Authentication;
        var names = from.ApiKeys.OrEmpty();
        Must(names.Length <= 2, "$.authentication.apiKeys", "must name at most two keys: one in use and one to rotate to");
        Must(names.Distinct(StringComparer.Ordinal).Count() == names.Length, "$.authentication.apiKeys", "must name each key once");
        Must(
            names.Length > 0 || from.Certificates.OrEmpty().Length > 0 || from.Jwt is not null || !NeedsCredentials(), "$.authentication",
            "must have an API key, a client certificate or a token issuer");
        return new PartnerCredentials(
            [.. names.Index().Select(name => KeyHash(name.Index, name.Item)).OfType<ApiKeyHash>()],
            [.. from.Certificates.OrEmpty().Index().Select(rule => Certificate(rule.Index, rule.Item))],
            from.Jwt is { } jwt ? Jwt(jwt) : null);
    }

    /// <summary>The callback with its secret.</summary>
    public PartnerCallback? Callback()
    {
        if (partner.Callback is not { } callback)
        {
            return null;
        }
        var loopback = callback.Url.IsLoopback || (IPAddress.TryParse(callback.Url.Host, out var address) && IPAddress.IsLoopback(address));
        Must(callback.Url.Scheme == "https" || (callback.Url.Scheme == "http" && loopback), "$.callback.url", "must be an https address");
        Must(callback.Url.Query.Length == 0 && callback.Url.UserInfo.Length == 0, "$.callback.url", "must have no query and no user");
        Must(callback.PerMinute is >= 1 and <= 60_000, "$.callback.perMinute", "must be 1 to 60000");
        var secret = Text(callback.SecretFile);
        Must(secret is { Length: >= 16 }, "$.callback.secretFile", $"must name a file of at least 16 characters in the keys folder: {callback.SecretFile}");
        Must(callback.Proof != CallbackProof.Bearer || secret?.All(c => c is > ' ' and <= '~') is not false, "$.callback.secretFile", "must hold printable ASCII without spaces for proof bearer: it goes into a header");
        return new PartnerCallback(callback.Url, callback.Proof, Encoding.UTF8.GetBytes(secret ?? ""), callback.PerMinute);
    }

    private void CheckQuota()
    {
        var quota = partner.Quota ?? new QuotaFile();
        Must(quota.PerMinute is >= 1 and <= 600_000, "$.quota.perMinute", "must be 1 to 600000");
        Must(quota.Burst is >= 1 and <= 100_000, "$.quota.burst", "must be 1 to 100000");
        Must(quota.Concurrent is >= 1 and <= 10_000, "$.quota.concurrent", "must be 1 to 10000");
    }

    private void CheckConvenant()
    {
        if (partner.Convenant is not { } convenant)
        {
            return;
        }
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        Must(convenant.ValidFrom <= convenant.ValidThrough, "$.convenant.validThrough", "must not be before validFrom");
        Must(convenant.ValidThrough >= today, "$.convenant.validThrough", "is over: renew the convenant, or take it out so that the partner sends collective signals only");
        Must(!convenant.Bases.IsDefaultOrEmpty, "$.convenant.bases", "must name at least one grondslag");
        Must(!convenant.Purposes.IsDefaultOrEmpty, "$.convenant.purposes", "must name at least one purpose");
        if (convenant.DefaultBasis is { } basis)
        {
            Must(convenant.Bases.OrEmpty().Contains(basis.Grondslag), "$.convenant.defaultBasis.grondslag", "must be one of $.convenant.bases");
            Must(convenant.Purposes.OrEmpty().Contains(basis.Purpose), "$.convenant.defaultBasis.purpose", "must be one of $.convenant.purposes");
        }
        Must(convenant.PoliceDestinations.OrEmpty().IsEmpty || partner.Kind == SourceKind.Politie, "$.convenant.policeDestinations", "must be absent for a partner that is not the police");
    }

    private void CheckAliases()
    {
        foreach (var (index, alias) in partner.Aliases.OrEmpty().Index())
        {
            Must(Oin.IsMatch(alias.Number) || Kvk.IsMatch(alias.Number), $"$.aliases[{index}].number", "must be an OIN of 20 or a KvK number of 8 digits");
            Must(alias.ValidFrom <= alias.ValidThrough, $"$.aliases[{index}].validThrough", "must not be before validFrom");
            Must(alias.Number != (partner.Oin ?? partner.Kvk), $"$.aliases[{index}].number", "must not be the partner's own number");
            Must(
                !partner.Aliases.Take(index).Any(other => other.Number == alias.Number && other.ValidFrom <= alias.ValidThrough && alias.ValidFrom <= other.ValidThrough),
                $"$.aliases[{index}]", "must not hold on the same day as another alias with its number");
        }
    }

    private bool NeedsCredentials() => Terms().Any(terms => terms.ShowsItself);

    private ApiKeyHash? KeyHash(int index, string name)
    {
        var path = $"$.authentication.apiKeys[{index}]";
        if (!KeyName.IsMatch(name))
        {
            Add(path, "must be 1 to 40 lower-case letters, digits or hyphens");
            return null;
        }
        var hash = Text($"partners/{partner.Id}.{name}.sha256");
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigit))
        {
            Add(path, $"needs its key file partners/{partner.Id}.{name}.sha256 in the keys folder; run ./hub keys new");
            return null;
        }
        return new ApiKeyHash(name, Convert.FromHexString(hash));
    }

    private CertificateRule Certificate(int index, CertificateFile rule)
    {
        var path = $"$.authentication.certificates[{index}]";
        Must(rule.Thumbprint is null != rule.SubjectOin is null, path, "must have either thumbprint or subjectOin");
        Must(rule.Thumbprint is null || (rule.Thumbprint.Length == 64 && rule.Thumbprint.All(char.IsAsciiHexDigit)), $"{path}.thumbprint", "must be 64 hexadecimal digits (SHA-256)");
        Must(rule.SubjectOin is null || Oin.IsMatch(rule.SubjectOin), $"{path}.subjectOin", "must be 20 digits");
        return new CertificateRule(rule.Thumbprint, rule.SubjectOin);
    }

    private JwtRule? Jwt(JwtFile jwt)
    {
        try
        {
            if (Text(jwt.JwksFile) is { } keys && new JsonWebKeySet(keys).GetSigningKeys().Count > 0)
            {
                return new JwtRule(jwt.Issuer, jwt.Audience, jwt.Subject, keys);
            }
        }
        catch (ArgumentException)
        {
            // Noted below.
        }
        Add("$.authentication.jwt.jwksFile", $"must name a JSON Web Key Set with a signing key in the keys folder: {jwt.JwksFile}");
        return null;
    }

    private string? Text(string name)
    {
        var path = Path.GetFullPath(name, keysFolder);
        try
        {
            return path.StartsWith(Path.GetFullPath(keysFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
                ? File.ReadAllText(path).Trim()
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // as if it were not there: its rule says which file is needed
        }
    }

    private bool Has(PartnerFormat format) => partner.Formats.OrEmpty().Contains(format);

    private IEnumerable<FormatTerms> Terms() => partner.Formats.OrEmpty().Distinct().Select(known.Of).OfType<FormatTerms>();

    private void Must(bool holds, string path, string rule)
    {
        if (!holds)
        {
            Add(path, rule);
        }
    }

    private void Add(string path, string rule) => faults.Add(new ConfigFault(file, path, rule));

    [GeneratedRegex(@"^[0-9]{20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Oin { get; }

    [GeneratedRegex(@"^[0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Kvk { get; }

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyName { get; }
}
