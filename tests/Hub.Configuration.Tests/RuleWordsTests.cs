namespace Hub.Configuration.Tests;

public sealed class RuleWordsTests
{
    [Theory]
    [InlineData("is required", "is verplicht")]
    [InlineData("must be 1 to 7", "moet 1 tot en met 7 zijn")]
    [InlineData("must be one of: wijkteam, triage", "moet een van deze zijn: wijkteam, triage")]
    [InlineData("names GM0637, which has no file under municipalities/", "noemt GM0637, waarvan onder municipalities/ geen bestand is")]
    [InlineData("has no team for: the whole municipality", "heeft geen team voor: de hele gemeente")]
    [InlineData("omschrijving is required", "omschrijving is verplicht")]
    [InlineData("service_code was not found.", "service_code is niet gevonden.")]
    [InlineData("must be a reverse domain name that begins with nl.", "moet een omgekeerde domeinnaam zijn die met nl. begint")]
    public void A_rule_is_told_in_Dutch_with_what_the_fault_filled_in(string rule, string dutch)
        => Assert.Equal(dutch, RuleWords.Dutch(rule));

    [Theory]
    [InlineData("iets wat niemand zo zei")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("moet er zijn")]
    public void What_the_table_does_not_have_stands_as_it_is(string rule) => Assert.Equal(rule, RuleWords.Dutch(rule));

    [Fact]
    public void A_fault_is_Dutch_as_text_and_keeps_its_rule_for_programs()
    {
        var fault = new ConfigFault("hub.json", "$.bus.port", "must be 1 to 65535");

        Assert.Equal(("hub.json $.bus.port: moet 1 tot en met 65535 zijn", "must be 1 to 65535"), (fault.ToString(), fault.Rule));
    }

    [Fact]
    public void Each_line_of_the_table_has_the_same_places_to_fill_in_on_both_sides()
    {
        var lines = File.ReadAllLines(Hub.Testing.Processes.Repository.PathOf("src", "Hub.Configuration", "RuleWords.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();

        Assert.All(lines, line => Assert.Equal(2, line.Length));
        Assert.All(lines, line => Assert.Equal(line[0].Split("{}").Length, line[1].Split("{}").Length));
        Assert.Equal(lines.Count, lines.DistinctBy(line => line[0]).Count());
    }
}
