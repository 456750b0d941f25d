using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Text;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;
using Hub.Router.Patterns;

namespace Hub.System.Tests.Reporting;

/// <summary>
/// Two years of cases in some areas and themes, week by week through what the hub counts with, and everything that it then says to anybody.
/// </summary>
/// <param name="Rule">How patterns are said.</param>
/// <param name="Others">How many others come in a week to a place; the program knows them all.</param>
internal sealed record PatternWorld(PatternRule Rule, Func<int, PatternPlace, int> Others)
{
    public const int Weeks = 104;

    /// <summary>The week in which the one comes who is looked for.</summary>
    public const int Entry = 40;

    public static readonly PatternPlace Place = new("GM0637", "oosterheem", "eenzaamheid");
    public static readonly PatternPlace OtherTheme = Place with { Theme = "schulden" };
    public static readonly PatternPlace Half = Place with { Area = "oosterheem-west" };

    private static readonly int First = DutchWeek.Of(new DateOnly(2025, 1, 6));
    private static readonly int[] All = [.. Enumerable.Range(0, Weeks).Select(i => PatternRule.Back(First, -i))];
    private static readonly long[] Begins = [.. All.Select(WholeWeeks.Begin)];

    /// <summary>Where that one is counted. Default the place.</summary>
    public PatternPlace One { get; init; } = Place;

    /// <summary>After how many weeks that one is erased; 0 for never.</summary>
    public int ErasedAfter { get; init; }

    /// <summary>Whether counts are made uncertain.</summary>
    public bool IsUncertain { get; init; } = true;

    /// <summary>All that is said, in order.</summary>
    public IReadOnlyList<(int Week, PatternPlace Place, int AtLeast)> Said(int key, bool isIn)
    {
        var said = new List<(int, PatternPlace, int)>();
        foreach (var place in new[] { Place, OtherTheme, Half })
        {
            Say(key, isIn && place == One, place, said);
        }
        return said;
    }

    private void Say(int key, bool isIn, PatternPlace place, List<(int, PatternPlace, int)> said)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        long Uncertain(string name)
            => known.TryGetValue(name, out var number) ? number : known[name] = Uncertainty.Of(Keyed(key, name), Rule.Epsilon);

        var (counted, counts, standing) = (new HashSet<Guid>(), new List<(int Week, long Amount)>(), (Standing?)null);
        for (var week = 0; week < Weeks; week++)
        {
            var cases = Cases(week, isIn, place, counted);
            if (cases.Count == 0 && standing is null)
            {
                continue;
            }
            var read = new PatternWeek(
                All[week], cases.ToLookup(one => one.Place), counts.ToLookup(_ => place), new Dictionary<PatternPlace, (int, int)>());
            var people = read.People(place);
            var sum = read.Sum(place, people, name => IsUncertain ? Uncertain(name) : 0);
            var (next, isSaid) = Rule.After(standing, sum, people.Distinct, All[week]);
            standing = next;
            if (isSaid)
            {
                said.Add((week, place, next!.Told));
            }
            counted.UnionWith(people.New);
            counts.Add((All[week], people.New.Count));
            counts.RemoveAll(one => one.Week < PatternRule.Back(All[week], PatternRule.Weeks - 2));
        }
    }

    private List<MarkedCase> Cases(int week, bool isIn, PatternPlace place, HashSet<Guid> counted)
    {
        var cases = new List<MarkedCase>();
        for (var at = Math.Max(0, week - PatternRule.Weeks + 1); at <= week; at++)
        {
            for (var i = 0; i < Others(at, place); i++)
            {
                cases.Add(Case(at, place, i, counted));
            }
            if (isIn && at == Entry && (ErasedAfter == 0 || week < Entry + ErasedAfter))
            {
                cases.Add(Case(at, place, 999, counted));
            }
        }
        return cases;
    }

    private static MarkedCase Case(int week, PatternPlace place, int number, HashSet<Guid> counted)
    {
        var id = new Guid(week, (short)number, 0, new byte[8]);
        return new MarkedCase(
            new PatternMark(id, Begins[week] + number, place.Municipality, place.Area, place.Theme, $"{week}-{number}"),
                counted.Contains(id));
    }

    private static string Keyed(int key, string name)
        => Convert.ToHexStringLower(HMACSHA256.HashData(BitConverter.GetBytes(key), Encoding.UTF8.GetBytes(name)));
}
