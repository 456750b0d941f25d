using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Configuration;

namespace Hub.Adapters.Partners;

/// <summary>All formats of an installation, in the order of its doors.</summary>
internal sealed class PartnerFormats(IReadOnlyList<IDoorTerms> doors)
{
    private readonly FrozenDictionary<PartnerFormat, FormatTerms> terms = doors.SelectMany(door => door.Formats)
        .ToFrozenDictionary(one => one.Format);

    /// <summary>All of them, in that order.</summary>
    public ImmutableArray<PartnerFormat> All { get; } = [.. doors.SelectMany(door => door.Formats).Select(one => one.Format)];

    /// <summary>What a format asks; null where there is no such format.</summary>
    public FormatTerms? Of(PartnerFormat format) => terms.GetValueOrDefault(format);

    /// <summary>Some formats, in that order.</summary>
    public IEnumerable<PartnerFormat> InOrder(IReadOnlyCollection<PartnerFormat> formats) => All.Where(formats.Contains);

    /// <summary>Adds a fault for each name that is no format; false where there is one.</summary>
    public bool AreKnown(string file, FormatsFile named, ICollection<ConfigFault> faults)
    {
        var strange = named.Formats.OrEmpty().Index().Where(format => Of(format.Item) is null)
            .Select(format => $"$.formats[{format.Index}]")
            .Concat((named.Doors ?? []).Keys.Where(door => Of(door) is null).Select(door => $"$.doors.{door}")).ToList();
        strange.ForEach(path => faults.Add(new ConfigFault(file, path, $"must be one of: {string.Join(", ", All)}")));
        return strange.Count == 0;
    }

    /// <summary>Adds every fault that the doors find in a partner's file.</summary>
    public void Check(Partner partner, ICollection<ConfigFault> faults)
    {
        foreach (var kind in InOrder(partner.Formats).Select(format => Of(format)!.Kind).OfType<SourceKind>().Where(
            kind => kind != partner.Kind))
        {
            faults.Add(
                new ConfigFault(
                    $"partners/{partner.Id}.json", "$.kind", $"must be the kind of its door: {kind.ToString().ToLowerInvariant()}"));
        }
        foreach (var door in doors)
        {
            door.Check(partner, faults);
        }
    }
}
