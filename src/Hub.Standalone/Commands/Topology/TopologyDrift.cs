using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Hosting.Bus;

namespace Hub.Standalone.Commands.Topology;

/// <summary>Compares what a broker has with what the hub wants.</summary>
internal static partial class TopologyDrift
{
    /// <summary>All differences, what is missing first.</summary>
    /// <param name="wanted">What the hub wants.</param>
    /// <param name="found">The definitions that the broker wrote.</param>
    /// <param name="known">Names that the hub does not know and that may be there all the same.</param>
    /// <exception cref="InvalidDataException">It is no definitions document.</exception>
    public static ImmutableArray<Drift> Between(BrokerDefinitions wanted, JsonElement found, IReadOnlySet<string> known)
    {
        var (want, have) = (BrokerItems.Of(JsonSerializer.SerializeToElement(wanted)), BrokerItems.Of(found));
        var hosts = wanted.VirtualHosts.Select(host => host.Name).ToHashSet(StringComparer.Ordinal);
        var missing = want.Keys.Where(key => !have.ContainsKey(key))
            .Select(key => new Drift(DriftKind.Missing, key.Part, key.Host, key.Name, []));
        var other = want.Where(one => have.ContainsKey(one.Key))
            .Select(one => new Drift(DriftKind.Differs, one.Key.Part, one.Key.Host, one.Key.Name, Details(one.Value, have[one.Key])))
            .Where(drift => !drift.Details.IsEmpty);
        var extra = have.Keys.Where(key => hosts.Contains(key.Host) && !want.ContainsKey(key) && !known.Contains(key.Name)
            && !IsMadeByAWorker(key.Part, key.Name))
            .Select(key => new Drift(DriftKind.Extra, key.Part, key.Host, key.Name, []));
        return [.. missing.Concat(other).Concat(extra)
            .OrderBy(drift => drift.Kind).ThenBy(drift => drift.Part).ThenBy(drift => drift.Host, StringComparer.Ordinal)
            .ThenBy(drift => drift.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether a worker makes it while it runs: where failed messages end, and the queues of each adapter.</summary>
    private static bool IsMadeByAWorker(BrokerPart part, string name) => part switch
    {
        BrokerPart.Queue or BrokerPart.Exchange => OfAWorker.IsMatch(name),
        // To its own queue, or from an exchange that all adapters hear to the queue of one.
        BrokerPart.Binding => name.Split(" -> ") is [var from, var to] && OfAWorker.IsMatch(to)
            && (from == to
            || (HubQueues.ToEachAdapter.Contains(from, StringComparer.Ordinal) && to.StartsWith(from, StringComparison.Ordinal))),
        _ => false,
    };

    private static ImmutableArray<DriftDetail> Details(ImmutableSortedDictionary<string, string> wanted,
        ImmutableSortedDictionary<string, string> found)
        => [.. wanted.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new DriftDetail(name, wanted.GetValueOrDefault(name), found.GetValueOrDefault(name)))
            .Where(detail => detail.Wanted != detail.Found)];

    [GeneratedRegex(@"^hub\.[a-z-]+\.[a-z-]+_(error|skipped)$|"
        + @"^hub\.(receipts\.settle|outcomes\.record|ledger\.restored|hop-keys\.announce)\.[0-9a-z]+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfAWorker { get; }
}
