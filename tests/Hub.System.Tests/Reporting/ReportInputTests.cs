using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;
using Hub.Router.Reporting;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Reporting;

/// <summary>What is wrong with a question for a report is a clear line, and nothing is shown that is not so.</summary>
public sealed class ReportInputTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-07-20T12:00:00+02:00");

    private static readonly Municipality Zoetermeer =
        MunicipalitySet.Read(Repository.ShippedConfiguration, [])!.Find(new MunicipalityCode("GM0637"))!;

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", null)]
    [InlineData("2026-01-05", "2026-06-30", "hele kwartalen")]
    [InlineData("2026-01-01", "2026-05-31", "--to 2026-06-30")]
    [InlineData("2026-01-01", "2026-09-30", "nog niet voorbij")]
    [InlineData("2027-01-01", "2027-03-31", "nog niet voorbij")]
    [InlineData("2026-04-01", "2026-03-31", "voor --from")]
    [InlineData("2017-10-01", "2017-12-31", "laatste 9")]
    [InlineData("2026-01-01", "9999-12-31", "zijn dagen")]
    [InlineData("1-1-2026", "2026-03-31", "zijn dagen")]
    public void A_period_is_whole_quarters_that_are_over(string from, string to, string? words)
    {
        var (period, fault) = ReportPeriod.Read(from, to, Now, Now);

        Assert.Equal(words is null, period is not null);
        Assert.Contains(words ?? "", fault?.Words ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_may_still_change_is_not_told_as_one_count_told_twice_would_tell_the_difference()
    {
        var ready = new ReportPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)).Ready;

        Assert.Equal(DateTimeOffset.Parse("2026-07-06T00:00:00+02:00"), ready);
        Assert.Null(ReportPeriod.Read("2026-04-01", "2026-06-30", ready.AddSeconds(-1), Now).Period);
        Assert.Null(ReportPeriod.Read("2026-04-01", "2026-06-30", Now, ready.AddSeconds(-1)).Period);
        Assert.NotNull(ReportPeriod.Read("2026-04-01", "2026-06-30", ready, ready).Period);
    }

    [Fact]
    public void Quarters_are_whole_weeks_and_no_week_is_in_two_or_none()
    {
        var weeks = Enumerable.Range(0, 40).SelectMany(i => ReportPeriod.WeeksOf(new DateOnly(2020, 1, 1).AddMonths(3 * i))).ToList();

        Assert.Equal(Contracts.Text.DutchWeek.Between(weeks[0], weeks[^1]), weeks);
    }

    [Theory]
    [InlineData("wijk;score", "Oosterheem;7.4", "de eerste regel moet zijn: gebied;onderzoek;vraag;score")]
    [InlineData("gebied;onderzoek;vraag;score", "Oosterheem;Lemon;Schoon;7,4", "regel 2: de score moet een getal zijn met een punt")]
    [InlineData("gebied;onderzoek;vraag;score", "Verzonnendorp;Lemon;Schoon;7.4", "regel 2: kent dit gebied niet")]
    [InlineData("gebied;onderzoek;vraag;score", "Oosterheem;Lemon;Sch\uFFFDn;7.4", "regel 2: heeft tekens die niet te lezen zijn")]
    [InlineData("gebied;onderzoek;vraag;score", "Oosterheem;Lemon;Schoon;1e9", "regel 2: de score moet een getal zijn")]
    [InlineData("gebied;onderzoek;vraag;score", ";;;", "onder de eerste regel staat geen score")]
    [InlineData("gebied;onderzoek;vraag;score", "Oosterheem;Lemon;7.4", "regel 2: moet vier kolommen hebben")]
    public void A_survey_that_is_not_right_is_refused_by_line(string head, string line, string words)
        => Assert.Contains(words, Assert.Single(SurveyFile.Read([head, line], Zoetermeer).Faults).Words, StringComparison.Ordinal);

    [Fact]
    public void A_survey_is_read_by_the_name_or_the_code_of_an_area_and_as_spreadsheets_write_it()
    {
        var (scores, faults) = SurveyFile.Read(["\uFEFFGebied;Onderzoek;Vraag;Score", "oosterheem;Lemon 2026;\"Schoon\";7.4", ";;;"],
            Zoetermeer);

        Assert.Empty(faults);
        Assert.Equal(new SurveyFile.Score("oosterheem", "Lemon 2026", "Schoon", 7.4m), Assert.Single(scores));
    }
}
