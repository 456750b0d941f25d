using System.Globalization;

namespace Hub.Contracts.Individual;

/// <summary>The words that a reason stands on, as one line: for a terminal on which the text itself may be read.</summary>
public static class EvidenceWords
{
    /// <summary>The words between quotes, and what they brought; empty for a reason of neither.</summary>
    public static string Of(CaseReason reason, string? summary, string? description)
    {
        var words = reason.Places
            .Select(place => (place.Part == TextPart.Summary ? summary : description)!.Substring(place.Start, place.Length))
            .Distinct(StringComparer.Ordinal).Select(word => $"\u201c{word}\u201d");
        var told = string.Join(", ", words);
        var weight = reason.Weight is { } brought
            ? $" (weegt {(brought < 0 ? "\u2212" : "+")}{Number(brought)})" : "";
        return $"{(told.Length == 0 ? "" : $": {told}")}{weight}";
    }

    private static string Number(double value) => Math.Abs(value).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}
