using System.Diagnostics.Metrics;

namespace Hub.Router.SecondReading;

/// <summary>How often a second reader was asked and what came of it: numbers, and why in fixed words.</summary>
internal sealed class ReaderFigures
{
    private readonly Counter<long> asked;
    private readonly Counter<long> answered;
    private readonly Counter<long> differed;
    private readonly Counter<long> failed;

    /// <summary>Creates the instruments.</summary>
    public ReaderFigures(IMeterFactory factory)
    {
        var meter = factory.Create("Hub.Router.SecondReading");
        asked = meter.CreateCounter<long>("hub.reader.asked", description: "Signals about which a second reader was to be asked.");
        answered = meter.CreateCounter<long>("hub.reader.answered", description: "Opinions of a second reader that counted.");
        differed = meter.CreateCounter<long>("hub.reader.differed", description: "Of those, how many were another than the hub's.");
        failed = meter.CreateCounter<long>("hub.reader.failed",
            description: "Signals without an opinion that counts, by reason: the hub decided as without it.");
    }

    /// <summary>Counts one that was to be asked about.</summary>
    public void Asked() => asked.Add(1);

    /// <summary>Counts an opinion.</summary>
    public void Answered(bool isOther)
    {
        answered.Add(1);
        differed.Add(isOther ? 1 : 0);
    }

    /// <summary>Counts one without.</summary>
    public void Failed(ReaderFailure failure) => failed.Add(1, new KeyValuePair<string, object?>("reason",
        failure.ToString().ToLowerInvariant()));
}
