namespace Hub.Hosting.Telemetry;

/// <summary>The only things that a span tells.</summary>
public static class TraceTags
{
    /// <summary>A municipality's code.</summary>
    public const string Municipality = "hub.municipality";

    /// <summary>The kind of the sender.</summary>
    public const string SourceKind = "hub.source_kind";

    /// <summary>What became of it: a fixed word.</summary>
    public const string Outcome = "hub.outcome";
}
