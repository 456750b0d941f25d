using System.Text;
using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification;

/// <summary>Reads and writes weights files. Writing is exact: the same weights give the same bytes.</summary>
internal static class WeightsFiles
{
    /// <summary>The names of the columns in the order of <see cref="FeatureColumns"/>.</summary>
    public static readonly string[] ColumnNames =
    [
        "zin.persoon", "soort.collective", "soort.individual", "soort.both",
        .. Enum.GetValues<Theme>().Where(theme => theme != Theme.Unknown).Select(theme => $"thema.{WireCode.Of(theme)}"),
        "vlag.acute", "vlag.safeAtHome", "vlag.initiative",
    ];

    /// <summary>Turns the file into the model; adds every fault.</summary>
    public static LinearModel? ToModel(string file, WeightsFile content, ICollection<ConfigFault> faults)
    {
        if (!content.Columns.SequenceEqual(ColumnNames, StringComparer.Ordinal))
        {
            faults.Add(new ConfigFault(file, "$.columns", "must be the columns of this version; learn the weights anew"));
            return null;
        }
        if (content.Calibration is { } calibration && !IsWhole(calibration))
        {
            faults.Add(new ConfigFault(file, "$.calibration", "must have the numbers of this version; learn the weights anew"));
            return null;
        }
        if (content.Hidden is { } hidden && !HiddenLayer.IsWhole(hidden))
        {
            faults.Add(new ConfigFault(file, "$.hidden", "must have the units and outputs of this version; learn the weights anew"));
            return null;
        }
        var rows = new Dictionary<ulong, int>(content.Weights.Count);
        var weights = new float[content.Weights.Count * FeatureColumns.Count];
        var names = new string[content.Weights.Count];
        foreach (var (name, bytes) in content.Weights)
        {
            var row = rows.Count;
            if (FeatureKey.Parse(name) is not { } key || !rows.TryAdd(key, row))
            {
                faults.Add(new ConfigFault(file, "$.weights", "must have feature names of known families, each once"));
                return null;
            }
            names[row] = name;
            if (!ColumnWeights.Read(bytes, weights.AsSpan(row * FeatureColumns.Count, FeatureColumns.Count)))
            {
                faults.Add(new ConfigFault(file, $"$.weights['{name}']", "must have two bytes for each column; learn the weights anew"));
                return null;
            }
        }
        return new LinearModel(rows, weights, names, content.Hidden);
    }

    /// <summary>Writes learned rows, one feature a line.</summary>
    public static string Write(
        string version, string learnedFrom, Calibration? calibration, IEnumerable<(string Name, float[] Weights)> rows, HiddenFile hidden)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"version\": ").Append(JsonSerializer.Serialize(version));
        text.Append(",\n  \"learnedFrom\": ").Append(JsonSerializer.Serialize(learnedFrom)).Append(",\n  \"columns\": ");
        text.Append(JsonSerializer.Serialize(ColumnNames)).Append(",\n  \"calibration\": ");
        text.Append(calibration is null ? "null" : JsonSerializer.Serialize(calibration, HubJson.Options)).Append(",\n  \"weights\": {");
        text.AppendJoin(',', rows.Select(row => Line("    ", row.Name, ColumnWeights.Bytes(row.Weights))));
        text.Append("\n  },\n  \"hidden\": {\"share\": ").Append(JsonSerializer.Serialize(hidden.Share));
        text.Append(", \"bias\": ").Append(JsonSerializer.Serialize(hidden.Bias));
        text.Append(", \"out\": ").Append(JsonSerializer.Serialize(hidden.Out)).Append(", \"rows\": {");
        return text.AppendJoin(',', hidden.Rows.Select(row => Line("      ", row.Key, row.Value))).Append("\n  }}\n}\n").ToString();
    }

    private static string Line(string indent, string name, byte[] bytes)
        => $"\n{indent}{JsonSerializer.Serialize(name)}: \"{Convert.ToBase64String(bytes)}\"";

    private static bool IsWhole(Calibration calibration)
        => calibration.Kind.Length == 3 * Calibration.Inputs
            && new[] { calibration.Acute, calibration.SafeAtHome, calibration.Initiative }.All(
                numbers => numbers.Length == Calibration.Inputs)
            && calibration.Certain.Length == 3 && calibration.Theme.Length == 2;
}
