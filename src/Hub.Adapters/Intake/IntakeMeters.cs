using System.Diagnostics.Metrics;
using Hub.Adapters.Partners;

namespace Hub.Adapters.Intake;

/// <summary>The adapters' figures. Labels are partner ids of the registry and fixed words.</summary>
internal sealed class IntakeMeters
{
    private readonly Counter<long> signals;
    private readonly Counter<long> denied;
    private readonly Histogram<double> duration;

    /// <summary>Creates the instruments.</summary>
    public IntakeMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Hub.Adapters");
        signals = meter.CreateCounter<long>("hub.intake.signals", description: "Signals by partner and what the edge did with them.");
        denied = meter.CreateCounter<long>("hub.intake.denied", description: "Requests that a door did not let in, by status and partner.");
        duration = meter.CreateHistogram<double>("hub.intake.duration", "s", "From translated signal to receipt on disk.");
    }

    /// <summary>Counts a signal that the edge took in or refused.</summary>
    public void Count(Partner partner, IntakeResult result, TimeSpan took)
    {
        signals.Add(1, new("partner", partner.Id.Value), new("result", Name(result)));
        if (result is IntakeResult.Accepted)
        {
            duration.Record(took.TotalSeconds);
        }
    }

    /// <summary>Counts a request that a door did not let in.</summary>
    public void CountDenied(Partner? partner, int status)
        => denied.Add(1, new("partner", partner?.Id.Value ?? "unknown"), new("status", status));

    /// <summary>What came of it, as a fixed word.</summary>
    public static string Name(IntakeResult result) => result switch
    {
        IntakeResult.Accepted { Kind: IntakeKind.New } => "new",
        IntakeResult.Accepted { Kind: IntakeKind.Revision } => "revision",
        IntakeResult.Accepted => "duplicate",
        _ => "refused",
    };
}
