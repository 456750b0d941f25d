namespace Hub.Configuration;

/// <summary>Logs. No level ever shows content of a signal.</summary>
/// <param name="Level">Least level that is written. Default <c>information</c>.</param>
/// <param name="Json">Whether lines are JSON, for collection. Default false: readable lines.</param>
/// <param name="File">File to write to as well, relative to the data folder; null writes to the console only.</param>
public sealed record LogSettings(LogDetail Level = LogDetail.Information, bool Json = false, string? File = null);
