using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Text;
using Hub.Router.Ledger.Figures;
using Hub.Router.Reporting;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// Somebody knows every signal of two years but one, and has every count that ever leaves the hub, before rounding: more than all reports
/// together say.
/// Was that one in? The best that such a program can do is compare how likely each of its counts is with it and without it.
/// </summary>
public sealed class AttackTests
{
    private const int Keys = 600;
    private static readonly DateOnly[] Quarters = [.. Enumerable.Range(0, 8).Select(i => new DateOnly(2025, 1, 1).AddMonths(3 * i))];
    private static readonly string[] Areas = ["oosterheem", "centrum", ""];

    // One signal about litter that touched a focuspunt, and what became of it: taken up, sent up, given back, taken over, not closed in
    // time, laid higher by hand, closed.
    private static readonly (FigureMeasure Measure, string Detail)[] WholeLife =
    [
        (FigureMeasure.Routed, ""), (FigureMeasure.AcceptedInTerm, "240"), (FigureMeasure.Escalated, "2"),
            (FigureMeasure.Returned, "wrong-team"),
        (FigureMeasure.HandedOver, ""), (FigureMeasure.Unfinished, "2"), (FigureMeasure.Raised, "too-heavy"),
        (FigureMeasure.Closed, "resolved"),
    ];

    private static readonly (FigureMeasure Measure, string Detail)[] UsualLife =
        [(FigureMeasure.Routed, ""), (FigureMeasure.AcceptedInTerm, "240"), (FigureMeasure.Closed, "resolved")];

    [Fact]
    public void Who_knows_all_but_one_guesses_hardly_better_than_a_coin()
        => Assert.InRange(Guessed(UsualLife, Keyed), 0.5, 0.65);

    [Fact]
    public void Nor_where_that_one_went_through_everything_that_can_happen() => Assert.InRange(Guessed(WholeLife, Keyed), 0.5, 0.7);

    [Fact]
    public void No_answer_ever_makes_it_certain()
        => Assert.All(
            Enumerable.Range(0, Keys),
                key => Assert.InRange(Math.Abs(Odds(key, WholeLife, key % 2 == 0, Keyed)), 0, 12 * Hiding.Epsilon + 1e-9));

    [Fact]
    public void Control_without_what_is_added_the_program_always_knows()
        => Assert.Equal(1, Guessed(UsualLife, (_, _) => new string('8', 64)));

    [Fact]
    public void Control_with_a_number_that_does_not_depend_on_the_count_s_name_the_program_always_knows()
        => Assert.Equal(1, Guessed(UsualLife, (key, _) => Keyed(key, ""), known: true));

    [Fact]
    public void Subtracting_reports_of_longer_and_shorter_periods_gives_the_counts_of_the_quarters_and_nothing_else()
    {
        var figures = Figures(1, WholeLife, isIn: true, Keyed);
        Hidden Theme(params DateOnly[] of)
            => of.Select(quarter => figures.Theme(quarter, "oosterheem", "afval")).Aggregate((one, other) => one + other);

        Assert.Equal(figures.Theme(Quarters[1], "oosterheem", "afval").Value,
            Theme(Quarters[0], Quarters[1]).Value - Theme(Quarters[0]).Value);
    }

    [Fact]
    public void What_is_added_has_the_spread_that_is_promised_and_leans_to_no_side()
    {
        var hiding = new Hiding(name => Keyed(7, name));
        var added = Enumerable.Range(0, 20_000).Select(i => (double)hiding.Of($"telling {i}", 0).Value).ToList();

        Assert.InRange(added.Average(), -0.2, 0.2);
        Assert.InRange(Math.Sqrt(added.Average(one => one * one)), Hiding.Spread * 0.97, Hiding.Spread * 1.03);
    }

    private static double Guessed((FigureMeasure, string)[] life, Func<int, string, string> keyed, bool known = false)
        => Enumerable.Range(0, Keys).Average(key =>
        {
            var isIn = key % 2 == 0;
            var odds = known ? Difference(key, life, isIn, keyed) : Odds(key, life, isIn, keyed);
            return odds == 0 ? 0.5 : odds > 0 == isIn ? 1 : 0;
        });

    private static readonly long[] UsualWith = [.. Counts(Exact(UsualLife, isIn: true))];
    private static readonly long[] WholeWith = [.. Counts(Exact(WholeLife, isIn: true))];
    private static readonly long[] Without = [.. Counts(Exact([], isIn: false))];

    // The logarithm of how much likelier all counts are with that one than without.
    private static double Odds(int key, (FigureMeasure, string)[] life, bool isIn, Func<int, string, string> keyed)
    {
        var with = ReferenceEquals(life, UsualLife) ? UsualWith : WholeWith;
        return Counts(Figures(key, life, isIn, keyed)).Zip(with, Without).Sum(one =>
            -Hiding.Epsilon * (Math.Abs(one.First - one.Second) - Math.Abs(one.First - one.Third)));
    }

    // Two counts with the same number added: their difference is exact. Of the other one all is known.
    private static double Difference(int key, (FigureMeasure, string)[] life, bool isIn, Func<int, string, string> keyed)
    {
        var (seen, without) = (Figures(key, life, isIn, keyed), Exact(life, isIn: false));
        long Apart(HiddenFigures of)
            => of.Theme(Quarters[1], "oosterheem", "afval").Value - of.Theme(Quarters[0], "oosterheem", "afval").Value;
        return Apart(seen) - Apart(without) - 0.5;
    }

    private static HiddenFigures Exact((FigureMeasure, string)[] life, bool isIn) => Figures(0, life, isIn, (_, _) => new string('8', 64));

    private static HiddenFigures Figures(int key, (FigureMeasure Measure, string Detail)[] life, bool isIn, Func<int, string, string> keyed)
    {
        var one = new FigureCell(DutchWeek.Of(Quarters[1].AddDays(40)), "GM0637", "oosterheem", "afval", "schoon", "collective", "inwoner");
        var others = Quarters.Select(quarter => (one with { Week = DutchWeek.Of(quarter.AddDays(40)) }, FigureMeasure.Routed, "", 4L));
        return new HiddenFigures(
            new Hiding(name => keyed(key, name)), isIn ? others.Concat(life.Select(act => (one, act.Measure, act.Detail, 1L))) : others);
    }

    // Every count that any report can be made of, for two areas and some themes.
    private static IEnumerable<long> Counts(HiddenFigures figures)
        => Quarters.SelectMany(quarter
            => Areas.SelectMany(area => CouncilReport.Endings.Select(code => figures.Other(quarter, area, FigureMeasure.Closed, code))
                .Concat(HiddenFigures.Times.SelectMany(bound
                    => (Hidden[])[figures.Accepted(quarter, area, true, bound), figures.Accepted(quarter, area, false, bound)]))
                .Concat([
                    figures.Theme(quarter, area, "afval"), figures.Theme(quarter, area, "groen"),
                        figures.Other(quarter, area, FigureMeasure.Returned),
                    figures.Other(quarter, area, FigureMeasure.Escalated), figures.Other(quarter, area, FigureMeasure.HandedOver),
                    figures.Other(quarter, area, FigureMeasure.Unfinished), figures.Other(quarter, area, FigureMeasure.Raised),
                ])
                .Concat(ReportPeriod.WeeksOf(quarter).Select(week => figures.Week(week, area))))
            .Concat([
                figures.Focuspunt(quarter, "schoon"), figures.AcceptedOf(quarter, "afval", true),
                    figures.AcceptedOf(quarter, "afval", false),
                figures.AcceptedAt(quarter, "schoon", true), figures.AcceptedAt(quarter, "schoon", false),
            ])).Select(one => one.Value);

    private static string Keyed(int key, string name)
        => Convert.ToHexStringLower(HMACSHA256.HashData(BitConverter.GetBytes(key), Encoding.UTF8.GetBytes(name)));
}
