using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Configuration;
using Hub.Contracts.Signals;

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
        Must(
            partner.ExpectedRhythm is null || partner.ExpectedRhythm.MaxSilence >= TimeSpan.FromMinutes(1), "$.expectedRhythm.maxSilence",
            "must be at least PT1M");
        CheckQuota();
        CheckConvenant();
        CheckAliases();
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
        Must(
            secret is { Length: >= 16 }, "$.callback.secretFile",
            $"must name a file of at least 16 characters in the keys folder: {callback.SecretFile}");
        Must(
            callback.Proof != CallbackProof.Bearer || secret?.All(c => c is > ' ' and <= '~') is not false, "$.callback.secretFile",
            "must hold printable ASCII without spaces for proof bearer: it goes into a header");
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
        Must(
            convenant.ValidThrough >= today, "$.convenant.validThrough",
            "is over: renew the convenant, or take it out so that the partner sends collective signals only");
        Must(!convenant.Bases.IsDefaultOrEmpty, "$.convenant.bases", "must name at least one grondslag");
        Must(!convenant.Purposes.IsDefaultOrEmpty, "$.convenant.purposes", "must name at least one purpose");
        if (convenant.DefaultBasis is { } basis)
        {
            Must(
                convenant.Bases.OrEmpty().Contains(basis.Grondslag), "$.convenant.defaultBasis.grondslag",
                "must be one of $.convenant.bases");
            Must(
                convenant.Purposes.OrEmpty().Contains(basis.Purpose), "$.convenant.defaultBasis.purpose",
                "must be one of $.convenant.purposes");
        }
        Must(
            convenant.PoliceDestinations.OrEmpty().IsEmpty || partner.Kind == SourceKind.Politie, "$.convenant.policeDestinations",
            "must be absent for a partner that is not the police");
    }

    private void CheckAliases()
    {
        foreach (var (index, alias) in partner.Aliases.OrEmpty().Index())
        {
            Must(
                Oin.IsMatch(alias.Number) || Kvk.IsMatch(alias.Number), $"$.aliases[{index}].number",
                "must be an OIN of 20 or a KvK number of 8 digits");
            Must(alias.ValidFrom <= alias.ValidThrough, $"$.aliases[{index}].validThrough", "must not be before validFrom");
            Must(alias.Number != (partner.Oin ?? partner.Kvk), $"$.aliases[{index}].number", "must not be the partner's own number");
            Must(
                !partner.Aliases.Take(index)
                    .Any(other =>
                        other.Number == alias.Number && other.ValidFrom <= alias.ValidThrough && alias.ValidFrom <= other.ValidThrough),
                $"$.aliases[{index}]", "must not hold on the same day as another alias with its number");
        }
    }

    private string? Text(string name)
    {
        var path = Path.GetFullPath(name, keysFolder);
        try
        {
            return path.StartsWith(Path.GetFullPath(keysFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && File.Exists(path)
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
}
