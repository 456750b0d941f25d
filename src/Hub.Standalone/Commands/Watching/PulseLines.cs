using Hub.Contracts.Text;
using Hub.Hosting.Alarms;

namespace Hub.Standalone.Commands.Watching;

/// <summary>The lines that both screens share.</summary>
internal static class PulseLines
{
    /// <summary>What is watched, when it was seen, and how to end it.</summary>
    public static IEnumerable<WatchLine> Head(string what, DateTimeOffset at)
    {
        yield return new WatchLine((what, WatchTone.Strong), ($"  {DutchTime.Text(at)}", WatchTone.Plain), ("  q stopt", WatchTone.Faint));
    }

    /// <summary>The ledger where it is away, the rate, partners that went silent and open alarms.</summary>
    /// <param name="pulse">What was seen of the ledger.</param>
    /// <param name="now">When.</param>
    /// <param name="width">The width of the screen.</param>
    /// <param name="most">How many alarms there is room for.</param>
    public static IEnumerable<WatchLine> Of(LedgerPulse pulse, DateTimeOffset now, int width, int most)
    {
        if (pulse.AwaySince is { } since)
        {
            foreach (var line in WatchLine.Sentence(
                $"Het grootboek antwoordt niet sinds {DutchTime.Text(since)}. Hieronder staat wat er toen was; er wordt steeds opnieuw "
                    + "gevraagd.", WatchTone.Bad, width))
            {
                yield return line;
            }
        }
        yield return new WatchLine(
            ("Signalen per minuut  ", WatchTone.Plain), (pulse.PerMinute is { } rate ? $"{rate:0}" : "-", WatchTone.Strong),
                ($"  {pulse.Trend}", WatchTone.Plain));
        var silent = pulse.Silent.Select(one => $"{one.Partner} ({Ages.Since(one.At, now)})").ToList();
        yield return silent.Count == 0
            ? WatchLine.Of("Partners stil         geen", WatchTone.Good)
            : new WatchLine(("Partners stil         ", WatchTone.Plain), (string.Join(", ", silent), WatchTone.Bad));
        yield return pulse.Alarms.IsEmpty
            ? WatchLine.Of("Alarmen open          geen", WatchTone.Good)
            : new WatchLine(("Alarmen open          ", WatchTone.Plain), ($"{pulse.Alarms.Length}", WatchTone.Bad));
        foreach (var alarm in pulse.Alarms.Take(most))
        {
            yield return WatchLine.Of($"  {Ages.Since(alarm.At, now),10}  {AlarmWords.Of(alarm.Code)} ({alarm.Cause})", WatchTone.Bad);
        }
        if (pulse.Alarms.Length > Math.Max(most, 0))
        {
            yield return WatchLine.Of($"  en {pulse.Alarms.Length - Math.Max(most, 0)} meer: ./hub alarms", WatchTone.Faint);
        }
    }
}
