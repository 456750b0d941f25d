namespace Hub.Configuration;

/// <summary>What the types cannot say of telemetry: where it may go.</summary>
internal static class TelemetryCheck
{
    public static void Check(TelemetrySettings settings, ICollection<ConfigFault> faults)
    {
        if (settings.Otlp is { } address)
        {
            if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address is not { Query: "", Fragment: "", UserInfo: "" })
            {
                Add(faults, "otlp", "must be an http or https address without query");
            }
            else if (address.Scheme == "http" && !settings.AllowPlain && !SettingsCheck.IsLoopback(address.Host))
            {
                Add(faults, "otlp", "must be an https address, or http on this machine, or http with allowPlain");
            }
        }
        if (settings.TracePercent is < 0 or > 100)
        {
            Add(faults, "tracePercent", "must be 0 to 100");
        }
        if (settings.MetricSeconds is < 1 or > 3600)
        {
            Add(faults, "metricSeconds", "must be 1 to 3600");
        }
    }

    private static void Add(ICollection<ConfigFault> faults, string key, string rule)
        => faults.Add(new ConfigFault(HubSettings.FileName, $"$.telemetry.{key}", rule));
}
