using Hub.Contracts.Operations;
using Hub.Desk.Link;

namespace Hub.Desk.Bord;

/// <summary>What became of a signal, from the moment it came in, as lines that an operator reads.</summary>
internal static class SignalSteps
{
    /// <summary>The lines, the first first.</summary>
    public static IReadOnlyList<SignalStep> Of(SignalHistory history, Names? names)
    {
        var teams = history.Deliveries.ToDictionary(one => one.Id.ToString("D"), one => names?.Team(one.Team.Value) ?? one.Team.Value, StringComparer.OrdinalIgnoreCase);
        var received = history.Revisions.Select(one => new SignalStep(
            one.Signal.ReceivedAt, $"ontvangen van {one.Signal.Partner.Value}{(one.Signal.Revision > 1 ? $", versie {one.Signal.Revision}" : "")}", null));
        return [.. received.Concat(history.Trail.Select(step => Of(step, teams, names))).OrderBy(step => step.At)];
    }

    private static SignalStep Of(TrailStep step, Dictionary<string, string> teams, Names? names)
    {
        var (action, result) = (OperatorWords.OfTrail(step.Action), OperatorWords.OfTrail(step.Result));
        var by = step.Actor is "router" or "hub" ? $"de {step.Actor}" : names?.Team(step.Origin) is { } team && team != step.Origin ? $"{step.Actor} van {team}" : step.Actor;
        var about = teams.FirstOrDefault(team => step.About.Contains(team.Key, StringComparison.OrdinalIgnoreCase)).Value;
        return new SignalStep(step.At, $"{(action == result ? action : $"{action}: {result}")}{(about is null ? "" : $", {about}")}, door {by}", step.Detail is { } detail ? names?.Team(detail) ?? detail : null);
    }
}
