using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts.Territory;
using Hub.Router.Keys;

namespace Hub.System.Tests.Configuration;

public sealed class ConfigCheckTests : IDisposable
{
    private readonly CheckedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_shipped_set_with_new_keys_is_in_order()
    {
        var (code, text) = folder.Run("config", "check");

        Assert.True(code == 0, text);
        Assert.Contains("De configuratie is in orde.", text, StringComparison.Ordinal);
        Assert.Contains("Oude IJsselstreek (GM1509): 6 gebieden, 32 buurten van 2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_set_lists_every_fault_of_both_workers_with_file_and_path()
    {
        folder.Edit("hub.json", root => root["bus"]!["knd"] = "x");
        folder.Edit("municipalities/gm0637.json", root => root["areas"]![1]!["buurten"]![0]!["code"] = "BU06370001");
        folder.Edit("municipalities/gm1509.json", root => root["escalation"]!["collective"]![1]!["team"] = "gm1509.leiding.niemand");
        folder.Edit("partners/wijkpost.json", root => root["municipalities"]!.AsArray().Add("GM0363"));
        var expired = folder.FirstWithConvenant();
        folder.Edit(expired, root => root["convenant"]!["validThrough"] = "2020-01-01");
        File.Delete(Directory.EnumerateFiles(folder.Combine("keys", "teams"), "gm0202.triage.*").First());
        File.Delete(folder.Combine("keys", "ids", "gm0202.key"));

        var (code, text) = folder.Run("config", "check", "--json");

        Assert.Equal(1, code);
        var faults = JsonDocument.Parse(text).RootElement.GetProperty("faults").EnumerateArray()
            .Select(fault => $"{fault.GetProperty("file").GetString()} {fault.GetProperty("path").GetString()}").ToList();
        Assert.Contains("hub.json $.bus.knd", faults);
        Assert.Contains("municipalities/gm0637.json $.areas[1].buurten[0].code", faults);
        Assert.Contains("municipalities/gm1509.json $.escalation.collective[1].team", faults);
        Assert.Contains(faults, fault => fault.StartsWith($"{expired} $.convenant", StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_keys_and_partners_of_an_unknown_municipality_are_told_when_the_files_themselves_are_whole()
    {
        folder.Edit("partners/wijkpost.json", root => root["municipalities"]!.AsArray().Add("GM0363"));
        File.Delete(Directory.EnumerateFiles(folder.Combine("keys", "teams"), "gm0202.triage.*").First());
        File.Delete(folder.Combine("keys", "ids", "gm0202.key"));

        var (code, text) = folder.Run("config", "check");

        Assert.Equal(1, code);
        Assert.Contains("keys/ids/gm0202.key", text, StringComparison.Ordinal);
        Assert.Contains("keys/teams/gm0202.triage", text, StringComparison.Ordinal);
        Assert.Contains(
            "partners/wijkpost.json $.municipalities: noemt GM0363, waarvan onder municipalities/ geen bestand is", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_screen_tells_each_fault_in_Dutch_and_json_as_programs_know_it()
    {
        folder.Edit(
            "hub.json",
            root => (root["bus"]!["knd"], root["fileDrop"], root["spool"]) = ("x", new JsonObject { ["resultDays"] = 0 }, "geen object"));
        folder.Edit(
            "municipalities/gm0637.json",
            root =>
                (root["areas"]![1]!["buurten"]![0]!["code"], root["teams"]![0]!["kind"], root["initiativesTo"]) = (
                    "BU1", "wijkploeg",
                    "triage"));
        folder.Edit("municipalities/gm1509.json", root => root["terms"]!["acute"] = new JsonObject { ["duration"] = "vijf" });
        folder.Edit(
            "rules/need-to-know.json",
            root => (root["rows"]![0]!["destinations"], root["initiatorPurpose"]) = (new JsonArray("triage", "schuldhulp"), null));
        folder.Edit(
            "partners/wijkpost.json",
            root => (root["formats"], root["oin"], root["convenant"]!["bases"]) = (new JsonArray(), "12", new JsonArray()));
        File.WriteAllText(folder.Combine("partners", "stuk.json"), "{");
        File.Delete(folder.Combine("keys", "ids", "gm0202.key"));

        var (screen, json) = (folder.Run("config", "check"), folder.Run("config", "check", "--json"));

        var rules = JsonDocument
            .Parse(json.Text)
            .RootElement.GetProperty("faults")
            .EnumerateArray()
            .Select(fault => fault.GetProperty("rule").GetString()!)
            .ToList();
        var said = screen.Text.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(": ", 2)[1]).ToList();
        Assert.Equal((1, 1, rules.Count, true), (screen.Code, json.Code, said.Count, rules.Count > 10));
        Assert.Empty(said.Where(words => Rules.ScreenRules.English.IsMatch(words) || rules.Contains(words)));
        Assert.Contains("must name at least one door", rules);
        Assert.Contains("partners/wijkpost.json $.formats: moet ten minste één deur noemen", screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_mistake_of_use()
        => Assert.Equal(2, folder.Run("config", "check", "--config", "/nergens/hub").Code);

    [Fact]
    public void A_rule_about_a_municipality_that_is_not_here_is_a_warning_and_no_fault()
    {
        folder.Edit("rules/need-to-know.json", root => root["rows"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "elders",
            ["municipalities"] = new JsonArray("GM0363"),
            ["sources"] = new JsonArray("inwoner"),
            ["bases"] = new JsonArray("geen"),
            ["dataClasses"] = new JsonArray("collective"),
            ["destinations"] = new JsonArray("wijkteam"),
            ["citation"] = "AVG art. 4 onder 1",
            ["meaning"] = "Een regel voor een gemeente die hier niet is.",
        }));

        var (code, text) = folder.Run("config", "check");

        Assert.True(code == 0, text);
        Assert.Matches(@"let op: rules/need-to-know\.json \$\.rows\[\d+\] noemt GM0363, waarvan hier geen bestand is", text);
    }

    [Fact]
    public void A_team_that_cannot_read_or_answer_its_mail_is_a_warning_and_no_fault()
    {
        File.Delete(Directory.EnumerateFiles(folder.Combine("keys", "teams"), "gm0637.wijkteam.rokkeveen.*").Single());

        var (code, text) = folder.Run("config", "check");

        Assert.Equal(0, code);
        Assert.Contains(
            "let op: Zonder sleutel en zonder wachtrij: kunnen hun post niet lezen, en alles wordt te laat: gm0637.wijkteam.rokkeveen.",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_with_a_queue_and_without_a_key_can_read_and_not_accept()
    {
        var teams = Hub.Deciding.Municipalities.MunicipalitySet.Load(folder.Root).Teams.All;
        var (withQueue, withInbox) = (new TeamId("gm0637.wijkteam.rokkeveen"), new TeamId("gm1509.wijkteam.terborg"));
        foreach (var team in new[] { withQueue, withInbox })
        {
            File.Delete(Directory.EnumerateFiles(folder.Combine("keys", "teams"), $"{team}.*").Single());
        }

        var warnings = TeamMail.Unread(teams, new KeyFolder(folder.Combine("keys")), inboxOnly: false).ToArray();

        Assert.Equal(2, warnings.Length);
        Assert.Contains($"kunnen hun post niet lezen, en alles wordt te laat: {withInbox}.", warnings[0], StringComparison.Ordinal);
        Assert.Contains($"kunnen niets aannemen: {withQueue}.", warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_team_gets_a_key()
    {
        var names = Directory.EnumerateFiles(folder.Combine("keys", "teams")).Select(Path.GetFileName).ToArray();

        Assert.Empty(
            Hub.Deciding.Municipalities.MunicipalitySet.Load(folder.Root)
                .Teams.All.Where(team => !names.Any(name => Hub.Router.Keys.TeamKeyRing.IsKeyOf(name!, team.Id))));
    }

    [Fact]
    public void Keys_that_were_shown_once_and_are_asked_for_again_lead_on_to_a_second_one()
    {
        Directory.Delete(folder.Combine("keys", "partners-private"), recursive: true);

        var (code, said) = folder.Run("keys", "new", "--write-private");
        var (rotated, _) = folder.Run("partner", "rotate-key", "zorgorganisatie-de-brug", "--write-private");

        Assert.Equal(0, code);
        Assert.Contains("./hub partner rotate-key ", said, StringComparison.Ordinal);
        Assert.Contains("zorgorganisatie-de-brug", said, StringComparison.Ordinal);
        Assert.Equal(0, rotated);
        var file = Assert.Single(Directory.EnumerateFiles(folder.Combine("keys", "partners-private")));
        Assert.StartsWith("hub_zorgorganisatie-de-brug_", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
