using System.Text.Json.Nodes;

namespace Hub.Desk.Tests.Frame;

/// <summary>What the municipalities of the tests choose beside what is shipped.</summary>
internal static class Choices
{
    /// <summary>When the one wijkteam meets: a Tuesday in two weeks or so.</summary>
    public static readonly DateOnly Meeting = NextTuesday(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10));

    /// <summary>Writes it into their files.</summary>
    /// <param name="folder">Where these are.</param>
    public static void Make(string folder)
    {
        // Green of two areas goes to their wijkbeheerders at once; nothing else of any test is about green. One wijkteam meets, once.
        Change(Path.Combine(folder, "gm0637.json"), root =>
        {
            root["direct"] = JsonNode.Parse(
                """[{ "themes": ["groen"], "kind": "wijkbeheerder", "areas": ["buytenwegh-de-leyens", "noordhove-seghwaert"] }]""");
            root["meetings"] = JsonNode.Parse(
                $$"""
                [{ "kind": "wijkteam", "areas": ["noordhove-seghwaert"], "dates": ["{{Meeting:yyyy-MM-dd}}"], "at": "09:30" }]
                """);
        });
        Change(Path.Combine(folder, "gm0202.json"), root => root["options"]!["keepOriginals"] = false);
    }

    private static DateOnly NextTuesday(DateOnly from) => from.AddDays(((int)DayOfWeek.Tuesday - (int)from.DayOfWeek + 7) % 7);

    private static void Change(string file, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        change(root);
        File.WriteAllText(file, root.ToJsonString());
    }
}
