using System.Collections.Frozen;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Hosting.Keys;

namespace Hub.Adapters.Partners;

/// <summary>Reads and checks all partner files of a configuration set together.</summary>
/// <param name="configFolder">The configuration folder.</param>
/// <param name="keysFolder">The keys folder.</param>
/// <param name="clock">Tells the moment at which convenants must hold.</param>
/// <param name="formats">The formats that there are.</param>
internal sealed class PartnerLoader(string configFolder, string keysFolder, TimeProvider clock, PartnerFormats formats)
{
    private const string Folder = "partners";

    /// <summary>Tells whether any partner file or key changed: names, sizes and times of writing.</summary>
    public string Fingerprint() => KeyFiles.Fingerprint(Path.Combine(configFolder, Folder), Path.Combine(keysFolder, Folder));

    /// <summary>The registry, or a refusal with every fault.</summary>
    /// <exception cref="ConfigurationRefusedException">There is a fault.</exception>
    public PartnerRegistry Load()
    {
        var faults = new List<ConfigFault>();
        var registry = Read(faults);
        return faults.Count == 0 ? registry : throw new ConfigurationRefusedException([.. faults]);
    }

    /// <summary>The partners that could be read; adds every fault to the list.</summary>
    public PartnerRegistry Read(ICollection<ConfigFault> faults)
    {
        var partners = new List<Partner>();
        foreach (var file in ConfigFile.List(configFolder, Folder))
        {
            var reading = ConfigFile.Read<PartnerFile>(configFolder, file);
            foreach (var fault in reading.Faults)
            {
                faults.Add(fault);
            }
            if (reading is { Value: { } value, Complete: true }
                && formats.AreKnown(file, new FormatsFile(value.Formats, value.Doors), faults))
            {
                var check = new PartnerCheck(file, value, formats, keysFolder, clock.GetUtcNow(), faults);
                var partner = Build(value, check);
                formats.Check(partner, faults);
                partners.Add(partner);
            }
            else
            {
                CheckApart(file, reading.Complete, faults);
            }
        }
        CheckTogether(partners, faults);
        CheckTokens(partners, faults);
        CheckMunicipalities(partners, faults);
        return new PartnerRegistry(partners.DistinctBy(partner => partner.Id));
    }

    // Of a file that is broken elsewhere: what can be told of it all the same, so that all its faults come at once.
    private void CheckApart(string file, bool formatsToldOf, ICollection<ConfigFault> faults)
    {
        if (!formatsToldOf && ConfigFile.Read<FormatsFile>(configFolder, file).Value is { } named)
        {
            formats.AreKnown(file, named, faults);
        }
        PartnerKeyFiles.Check(configFolder, file, keysFolder, faults);
    }

    private static Partner Build(PartnerFile file, PartnerCheck check)
    {
        check.Whole();
        return new Partner
        {
            Id = file.Id,
            Name = file.Name,
            Kind = file.Kind,
            Number = file.Oin ?? file.Kvk,
            Municipalities = file.Municipalities.ToFrozenSet(),
            Formats = file.Formats.ToFrozenSet(),
            Doors = (file.Doors ?? []).ToFrozenDictionary(),
            Credentials = check.Credentials(),
            Convenant = file.Convenant is { } convenant ? Convenant(convenant) : null,
            Quota = file.Quota is { } quota ? new PartnerQuota(quota.PerMinute, quota.Burst, quota.Concurrent) : new PartnerQuota(),
            Callback = check.Callback(),
            MaxSilence = file.ExpectedRhythm?.MaxSilence,
            Aliases =
            [
                .. file.Aliases.OrEmpty()
                .Select(alias => new PartnerAlias(alias.Partner, alias.Number, alias.ValidFrom, alias.ValidThrough))
            ],
        };
    }

    private static Convenant Convenant(ConvenantFile file)
        => new(
            file.Id, file.ValidFrom, file.ValidThrough, file.Bases, file.Purposes,
            file.DefaultBasis is { } basis ? new LegalBasis(basis.Grondslag, basis.Purpose, file.Id, basis.WpgArticle) : null,
            [.. file.PoliceDestinations.OrEmpty().Select(WireCode.Of<TeamKind>)], file.MayProcessBsn);

    private static void CheckTogether(List<Partner> partners, ICollection<ConfigFault> faults)
    {
        foreach (var twice in partners.GroupBy(partner => partner.Id).Where(group => group.Count() > 1))
        {
            faults.Add(new ConfigFault($"{Folder}/{twice.Key}.json", "$.id", "must be one partner's only"));
        }
        var keys = partners.SelectMany(
            partner => partner.Credentials.ApiKeys.Select(key => (partner.Id, Hash: Convert.ToHexString(key.Hash.Span))));
        foreach (var shared in keys.GroupBy(key => key.Hash, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(
                new ConfigFault(
                    $"{Folder}/{shared.First().Id}.json", "$.authentication.apiKeys",
                    $"must not be the key of another: {string.Join(", ", shared.Select(key => key.Id))}"));
        }
        var prints = partners.SelectMany(
            partner => partner.Credentials.Certificates.Select(rule => (partner.Id, Rule: rule.Thumbprint ?? rule.Oin)));
        foreach (var shared in prints.GroupBy(print => print.Rule, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            faults.Add(
                new ConfigFault(
                    $"{Folder}/{shared.First().Id}.json", "$.authentication.certificates",
                    $"must not be the certificate of another: {string.Join(", ", shared.Select(print => print.Id))}"));
        }
    }

    // Of one issuer, only the subject tells one partner from another.
    private static void CheckTokens(List<Partner> partners, ICollection<ConfigFault> faults)
    {
        foreach (var shared in partners.Where(partner => partner.Credentials.Jwt is not null)
            .GroupBy(partner => (partner.Credentials.Jwt!.Issuer, partner.Credentials.Jwt.Audience)).Where(group => group.Count() > 1))
        {
            foreach (var partner in shared.Where(one =>
                one.Credentials.Jwt!.Subject is not { } subject || shared.Count(other => other.Credentials.Jwt!.Subject == subject) > 1))
            {
                faults.Add(
                    new ConfigFault(
                        $"{Folder}/{partner.Id}.json", "$.authentication.jwt.subject",
                        "must be this partner's only: its issuer and audience are another's as well"));
            }
        }
    }

    // The router reads these files; for the adapters it is enough that there is one.
    private void CheckMunicipalities(List<Partner> partners, ICollection<ConfigFault> faults)
    {
        var files = ConfigFile.List(configFolder, "municipalities").ToHashSet(StringComparer.Ordinal);
        foreach (var (partner, code) in partners.SelectMany(partner => partner.Municipalities.Select(code => (partner, code))))
        {
            if (files.Count > 0 && !files.Contains($"municipalities/{code.Value.ToLowerInvariant()}.json"))
            {
                faults.Add(
                    new ConfigFault(
                        $"{Folder}/{partner.Id}.json", "$.municipalities", $"names {code}, which has no file under municipalities/"));
            }
        }
    }
}
