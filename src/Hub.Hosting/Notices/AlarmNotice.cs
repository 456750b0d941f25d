using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Text;
using Hub.Hosting.Alarms;

namespace Hub.Hosting.Notices;

/// <summary>An alarm as a contact is told of it.</summary>
/// <param name="Code">The alarm.</param>
/// <param name="Cause">What it comes from; never content.</param>
/// <param name="At">Since when.</param>
/// <param name="IsOver">Whether its cause is gone.</param>
/// <param name="Team">What the team that it comes from is called; null where it comes from none.</param>
public sealed record AlarmNotice(string Code, string Cause, DateTimeOffset At, bool IsOver, string? Team = null)
{
    /// <summary>The notice of these alarms together.</summary>
    /// <param name="alarms">At least one.</param>
    /// <param name="source">What the installation calls itself.</param>
    /// <param name="desk">Where the board is; null for no link.</param>
    public static Notice Of(IReadOnlyList<AlarmNotice> alarms, string source, Uri? desk)
    {
        var (standing, over) = (alarms.Where(one => !one.IsOver).ToList(), alarms.Where(one => one.IsOver).ToList());
        var subject = standing.Count switch
        {
            0 => over.Count == 1 ? $"Voorbij: {Words(over[0])}" : $"Voorbij: {over.Count} alarmen van de hub",
            1 => $"Alarm: {Words(standing[0])}",
            _ => $"{standing.Count} alarmen van de hub",
        };
        ImmutableArray<string> lines =
        [
            .. standing.Select(Line),
            .. over.Select(one => $"Voorbij: {Words(one)} ({one.Team ?? one.Cause})."),
            desk is null ? "Op het bord staat meer." : $"Op het bord staat meer: {desk}",
        ];
        return new Notice(subject, lines, Json(alarms, source), standing.Exists(one => IsDanger(one.Code)));
    }

    /// <summary>Whether an alarm is about danger to life: it is told at once, to whoever.</summary>
    public static bool IsDanger(string code) => code is AlarmCodes.Acute or AlarmCodes.SpoolAcuteWaiting;

    private static JsonObject Json(IReadOnlyList<AlarmNotice> alarms, string source) => new()
    {
        ["source"] = source,
        ["alarms"] = new JsonArray([.. alarms.Select(one => new JsonObject
        {
            ["code"] = one.Code,
            ["cause"] = one.Cause,
            ["at"] = one.At.ToString("O", CultureInfo.InvariantCulture),
            ["over"] = one.IsOver,
        })]),
    };

    private static string Line(AlarmNotice one)
        => $"{Capital(Words(one))} ({one.Team ?? one.Cause}, sinds {DutchTime.ToTheMinute(one.At)}).\r\n"
            + AlarmAdvice.Of(one.Code, one.Cause);

    private static string Words(AlarmNotice alarm) => AlarmWords.Of(alarm.Code);

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
