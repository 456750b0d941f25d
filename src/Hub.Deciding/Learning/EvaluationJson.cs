using System.Text.Json.Nodes;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Learning;

/// <summary>Writes evaluations as JSON.</summary>
internal static class EvaluationJson
{
    private static readonly SignalKind[] Kinds = [SignalKind.Collective, SignalKind.Individual, SignalKind.Both];

    /// <summary>All evaluations, by title.</summary>
    public static JsonObject Of(IEnumerable<(string Title, Evaluation Result)> results, bool details)
    {
        var document = new JsonObject();
        foreach (var (title, result) in results)
        {
            document[title] = Of(result, details);
        }
        return document;
    }

    private static JsonObject Of(Evaluation result, bool details)
    {
        var confusion = new JsonObject();
        foreach (var label in Kinds)
        {
            var called = new JsonObject();
            foreach (var kind in Kinds)
            {
                called[kind.ToString()] = result.Confusion(label, kind);
            }
            confusion[label.ToString()] = called;
        }
        var themes = new JsonObject();
        foreach (var (theme, (right, total)) in result.Themes.OrderBy(t => t.Key))
        {
            themes[theme.ToString()] = new JsonObject { ["right"] = right, ["total"] = total };
        }
        var document = new JsonObject
        {
            ["signals"] = result.Total,
            ["kindRight"] = result.KindRight,
            ["lookedAt"] = result.Total - result.Unseen,
            ["restKindRight"] = result.UnseenRight,
            ["both"] = new JsonObject { ["total"] = result.Both.Total, ["foundOrSeen"] = result.Both.Found },
            ["alsoPublic"] = new JsonObject
            {
                ["hidden"] = result.AlsoPublic.Hidden,
                ["asked"] = result.AlsoPublic.Asked,
                ["askedOfNothing"] = result.AlsoPublic.AskedOfNothing,
            },
            ["calibrationError"] = Math.Round(result.Chances.Error, 4),
            ["individualToTeam"] = result.Leaks,
            ["triageBesidesCodes"] = result.Triage,
            ["themeRight"] = result.ThemeRight,
            ["sureThemes"] = new JsonObject { ["total"] = result.SureThemes.Total, ["groupRight"] = result.SureThemes.Right },
            ["acute"] = Of(result.Acute),
            ["safeAtHome"] = Of(result.SafeAtHome),
            ["initiative"] = Of(result.Initiative),
            ["confusion"] = confusion,
            ["themes"] = themes,
        };
        if (details)
        {
            document["wrong"] = new JsonArray([.. result.Wrong.Select(line => JsonValue.Create(line))]);
        }
        return document;
    }

    private static JsonObject Of(FlagCount count)
        => new()
        {
            ["found"] = count.Found,
            ["seenByPeople"] = count.SeenByPeople,
            ["missed"] = count.Missed,
            ["falseAlarms"] = count.FalseAlarms,
        };
}
