using Hub.Contracts.Operations;
using Hub.Desk.Link;

namespace Hub.Desk.Bord;

/// <summary>What became of a signal, from the moment it came in, as lines that an operator reads.</summary>
internal static class SignalSteps
{
    // The mark on the line of a decision about what was parked before.
    private const string Replay = "replay";

    /// <summary>The lines, the first first.</summary>
    public static IReadOnlyList<SignalStep> Of(SignalHistory history, Names? names)
    {
        var teams = history.Deliveries.ToDictionary(
            one => one.Id.ToString("D"), one => Team(names, one.Team.Value), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. history.Revisions.Select(one => OfReceipt(one.Signal)).Concat(history.Trail.Select(step => OfTrail(step, teams, names)))
                .OrderBy(step => step.At),
        ];
    }

    private static SignalStep OfReceipt(SignalEntry signal)
    {
        var version = signal.Revision > 1 ? $", versie {signal.Revision}" : "";
        return new SignalStep(signal.ReceivedAt, $"ontvangen van {signal.Partner.Value}{version}", null);
    }

    private static SignalStep OfTrail(TrailStep step, Dictionary<string, string> teams, Names? names)
    {
        var (action, result) = (OperatorWords.OfTrail(step.Action), OperatorWords.OfTrail(step.Result));
        var what = action == result ? action : $"{action}: {result}";
        var about = teams.FirstOrDefault(team => step.About.Contains(team.Key, StringComparison.OrdinalIgnoreCase)).Value;
        var again = step.Action == "route" && step.Detail?.Split(' ')[^1] == Replay;
        var words = $"{what}{(again ? $", {OperatorWords.OfTrail(Replay)}" : "")}{(about is null ? "" : $", {about}")}, door "
            + $"{Who(step, names)}";
        var detail = again ? step.Detail![..^Replay.Length].TrimEnd() : step.Detail;
        return new SignalStep(step.At, words, detail is { Length: > 0 } ? Team(names, detail) : null);
    }

    private static string Who(TrailStep step, Names? names)
        => step.Actor is "router" or "hub" ? $"de {step.Actor}"
            : Team(names, step.Origin) is { } team && team != step.Origin ? $"{step.Actor} van {team}"
            : step.Actor;

    private static string Team(Names? names, string id) => names?.Team(id) ?? id;
}
