namespace Hub.Adapters.Intake;

/// <summary>Truth values as Dutch systems write them.</summary>
internal static class Flags
{
    /// <summary>True or false; null when it is neither.</summary>
    public static bool? Parse(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "WAAR" or "J" or "JA" or "1" or "Y" or "YES" => true,
        "FALSE" or "ONWAAR" or "N" or "NEE" or "0" or "NO" => false,
        _ => null,
    };
}
