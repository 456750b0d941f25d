using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification;

/// <summary>The learned weights as they stand on disk.</summary>
/// <param name="Version">What they were learned from and when: shown in every decision.</param>
/// <param name="Columns">What the weights of a feature speak for, in order.</param>
/// <param name="Calibration">Makes chances of scores; null before anything was learned.</param>
/// <param name="Weights">
/// By feature its weights, in base64 in the file: for each column two bytes (a signed number, little-endian) in thousandths; empty where it
/// says nothing by itself.
/// </param>
/// <param name="Hidden">What features say together; null in a file of an older version.</param>
/// <param name="LearnedFrom">The fingerprint of the signals, lexicons, rules and costs; null in a file of an older version.</param>
internal sealed record WeightsFile(
    string Version, string[] Columns, Calibration? Calibration, Dictionary<string, byte[]> Weights, HiddenFile? Hidden = null,
    string? LearnedFrom = null);
