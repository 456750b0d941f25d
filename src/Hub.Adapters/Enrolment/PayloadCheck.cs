using Hub.Adapters.Doors;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Enrolment;

/// <summary>Runs a payload through the door of a partner, up to where it would be stored.</summary>
internal sealed class PayloadCheck(Partner partner, DoorSet doors, TimeProvider clock)
{
    /// <summary>The names that <see cref="Run"/> takes.</summary>
    public static string Names(DoorSet doors)
        => doors.Trials.Select(trial => trial.Shown).OfType<string>().ToList() is var names
            ? $"{string.Join(", ", names[..^1])} of {names[^1]}"
            : "";

    /// <summary>The result of each record; null when the partner has no such door.</summary>
    public IReadOnlyList<PayloadResult>? Run(string door, string extension, ReadOnlyMemory<byte> content)
    {
        if (doors.Trials.FirstOrDefault(trial => trial.Name == door && partner.Formats.Contains(trial.Format)) is not { } trial)
        {
            return null;
        }
        var payload = new TrialPayload(partner, extension, content, clock);
        return content.Length <= trial.Largest ? trial.Read(payload)?.Select(Result).ToList()
            : trial.Read(payload with { Content = default }) is null ? null
            : [new PayloadResult("bericht", [new Refusal("$", $"must have at most {trial.Largest} bytes")], [])];
    }

    private PayloadResult Result(TrialRecord record) => record.Translation switch
    {
        Translation.Accepted accepted => Taken(record, accepted.Signal),
        Translation.Refused refused => new PayloadResult(record.At, refused.Faults, []),
        _ => throw new InvalidOperationException("A translation is accepted or refused."),
    };

    private PayloadResult Taken(TrialRecord record, Signal signal)
    {
        var now = clock.GetUtcNow();
        var faults = EdgeRules.Check(partner, signal, municipalityHasKeys: true, now);
        var notes = new List<string>();
        if (!ReferenceEquals(SignalMask.Apply(signal), signal))
        {
            notes.Add("er staat een BSN in een tekst; de hub maakt het onleesbaar (BsnWhereLawPrescribes)");
        }
        if (partner.ClaimAt(now) is null)
        {
            notes.Add("zonder geldig convenant gaat dit alleen door als het collectief is (CovenantRequired)");
        }
        if (signal.Urgency == Urgency.Acute)
        {
            notes.Add("de hub is geen alarmlijn: bel bij direct gevaar 112");
        }
        return new PayloadResult(record.At, [.. faults.Select(fault => fault with { Field = record.Prefix + fault.Field })], [.. notes]);
    }
}
