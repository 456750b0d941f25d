using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Bench.Load;

/// <summary>Deciding alone: sample signals through the router's own decider, on one core, without bus and store.</summary>
internal static class DecideLoad
{
    /// <summary>The sample signals that are well formed.</summary>
    /// <param name="municipality">Moves each to the municipality with this number; null leaves them where they are.</param>
    public static IReadOnlyList<Signal> Samples(Func<int, string>? municipality = null)
        => [.. File.ReadLines(Repository.PathOf("deploy", "samples", "hub-api.jsonl"))
            .Select((line, number) => Moved(JsonNode.Parse(line)!["signal"]!, municipality?.Invoke(number * 5 % 340)))
                .Select(Read).OfType<Signal>()];

    /// <summary>The same signals with their text said so many times over.</summary>
    public static IReadOnlyList<Signal> WithText(IReadOnlyList<Signal> signals, int characters)
        => [
            .. signals
                .Where(signal => signal.Arrears is null)
                .Select(signal =>
                    With(
                        signal,
                        string.Concat(Enumerable.Repeat(signal.Description + " ", 1 + (characters / signal.Description.Length)))[
                            ..characters
                        ])),
        ];

    /// <summary>Median over passes of the mean processor time of one decision in microseconds, and the bytes that it allocates.</summary>
    public static (double Microseconds, double Bytes) Measure(Decider decider, IReadOnlyList<Signal> signals, TimeSpan time)
    {
        var claim = new CovenantClaim(
            new CovenantId("meting"), [new GrondslagCode("avg-6-1-e")], [new PurposeCode("wijkgericht-werken")],
            new LegalBasis(new GrondslagCode("avg-6-1-e"), new PurposeCode("wijkgericht-werken")));
        var passes = new List<double>();
        var began = Stopwatch.GetTimestamp();
        long decisions = 0, allocated = 0;
        while (Stopwatch.GetElapsedTime(began) < time || passes.Count < 20)
        {
            var (bytes, at) = (GC.GetAllocatedBytesForCurrentThread(), Posix.ThreadTime());
            foreach (var signal in signals)
            {
                decider.Decide(signal, claim);
            }
            passes.Add((Posix.ThreadTime() - at).TotalMicroseconds / signals.Count);
            if (passes.Count > 5)
            {
                (decisions, allocated) = (decisions + signals.Count, allocated + GC.GetAllocatedBytesForCurrentThread() - bytes);
            }
        }
        return (Figures.Disk.Percentile(passes[5..], 0.5), (double)allocated / Math.Max(1, decisions));
    }

    /// <summary>A copy of the shipped configuration with so many more rules; none ever holds, all are looked at.</summary>
    public static string WithRules(int count)
    {
        var folder = Directory.CreateTempSubdirectory("hub-bench-rules-").FullName;
        Repository.CopyFolder(Repository.ShippedConfiguration, folder);
        var file = Path.Combine(folder, "rules", "classification", "rules.json");
        var rules = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var lexicons = Directory
            .EnumerateFiles(Path.Combine(folder, "rules", "classification", "lexicons"))
            .Order(StringComparer.Ordinal)
            .SelectMany(lexicon =>
                JsonNode.Parse(File.ReadAllText(lexicon))!["lexicons"]!.AsObject().Select(entry => $"lexicon:{entry.Key}"))
            .ToList();
        for (var i = 0; i < count; i++)
        {
            var (first, second) = (lexicons[i % lexicons.Count], lexicons[(i / lexicons.Count + i + 1) % lexicons.Count]);
            rules["rules"]!.AsArray().Add((JsonNode)new JsonObject
            {
                ["id"] = $"meting.r{i}",
                ["then"] = "triage",
                ["within"] = "sentence",
                ["why"] = "meting",
                ["all"] = new JsonArray(first, second, "veld:politiecode-e33-e14"),
            });
        }
        File.WriteAllText(file, rules.ToJsonString());
        return folder;
    }

    private static Signal With(Signal signal, string text)
        => new(
            signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, text, signal.Summary, signal.Category, signal.Location,
            signal.Subject, signal.Reporter, signal.ObservedAt, signal.Urgency, signal.LegalBasis, signal.SharingAllowed, signal.Arrears,
            signal.Attachments);

    private static string Moved(JsonNode signal, string? municipality)
    {
        if (municipality is not null)
        {
            signal["municipality"] = municipality;
        }
        return signal.ToJsonString();
    }

    private static Signal? Read(string json)
    {
        try
        {
            return HubJson.Read<Signal>(Encoding.UTF8.GetBytes(json));
        }
        catch (Hub.Contracts.Privacy.ContractViolationException)
        {
            return null; // a sample that is there to be refused
        }
    }
}
