using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Learning;

/// <summary>Reads labelled signals: one canonical signal a line, with its label in <c>expect</c>.</summary>
internal static class LabelledSignalReader
{
    /// <summary>Reads files in the order given; a line that cannot be read is named by number and rule, never by content.</summary>
    public static (List<LabelledSignal> Signals, List<string> Faults) Read(IReadOnlyList<string> files)
    {
        var signals = new List<LabelledSignal>();
        var faults = new List<string>();
        for (var file = 0; file < files.Count; file++)
        {
            var number = 0;
            foreach (var line in File.ReadLines(files[file]))
            {
                number++;
                if (line.Length == 0)
                {
                    continue;
                }
                try
                {
                    signals.Add(ReadLine(line, file));
                }
                catch (Exception fault) when (fault is ContractViolationException or JsonException or InvalidOperationException
                    or FormatException)
                {
                    var rule = fault is ContractViolationException broken
                        ? $"{broken.Field}: {RuleWords.Dutch(broken.Rule)}"
                        : "geen gelabeld signaal";
                    faults.Add($"{Path.GetFileName(files[file])} regel {number}: {rule}");
                }
            }
        }
        return (signals, faults);
    }

    /// <summary>Marks the authors whom we met: the files from this number on.</summary>
    public static IReadOnlyList<LabelledSignal> Marked(IReadOnlyList<LabelledSignal> signals, int firstMet)
        => [.. signals.Select(signal => signal with { Met = signal.File >= firstMet })];

    /// <summary>Marks what people put right: the files from this number on.</summary>
    public static IReadOnlyList<LabelledSignal> Corrections(IReadOnlyList<LabelledSignal> signals, int first)
        => [.. signals.Select(signal => signal.File >= first ? signal with { Met = false, Corrected = true } : signal)];

    private static LabelledSignal ReadLine(string line, int file)
    {
        var node = JsonNode.Parse(line) as JsonObject ?? throw new JsonException();
        var expect = node["expect"] as JsonObject ?? throw new JsonException();
        node.Remove("expect");
        var signal = HubJson.Read<Signal>(JsonSerializer.SerializeToUtf8Bytes(node));
        return new LabelledSignal(
            signal,
            expect["kind"].Deserialize<SignalKind>(HubJson.Options),
            expect["theme"].Deserialize<Theme>(HubJson.Options),
            Flag(expect, "acute"),
            Flag(expect, "safeAtHome"),
            Flag(expect, "initiative"),
            file,
            OnlyLooksLike: expect["difficulty"]?.GetValue<string>() == "trap");
    }

    private static bool Flag(JsonObject expect, string name) => expect[name]?.GetValue<bool>() ?? false;
}
