using Hub.Router.Ledger.Patterns;

namespace Hub.Router.Patterns;

/// <summary>How many persons or households the cases of one area and theme are about, and which of them count in a week. Pure.</summary>
/// <param name="Distinct">How many in all.</param>
/// <param name="New">Those that count in the week: for each the case that stands for it.</param>
internal sealed record CountedPeople(int Distinct, IReadOnlyList<Guid> New)
{
    /// <summary>Counts cases of four weeks. Two that share a mark are one, also through a third; each counts once in four weeks.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="since">When the week began that is counted.</param>
    public static CountedPeople Of(IReadOnlyList<MarkedCase> cases, long since)
    {
        var groups = Together(cases);
        var people = cases.Select((one, i) => (Case: one, Group: Root(groups, i))).ToLookup(one => one.Group, one => one.Case);
        return new CountedPeople(
            people.Count,
            [.. people.Where(group => !group.Any(one => one.HasCounted)).Select(group => group.FirstOrDefault(one => one.At >= since))
                .OfType<MarkedCase>().Select(one => one.Mark.DeliveryId)]);
    }

    private static int[] Together(IReadOnlyList<MarkedCase> cases)
    {
        int[] groups = [.. Enumerable.Range(0, cases.Count)];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cases.Count; i++)
        {
            foreach (var mark in cases[i].Mark.Marks.Split(' '))
            {
                if (!first.TryAdd(mark, i))
                {
                    groups[Root(groups, i)] = Root(groups, first[mark]);
                }
            }
        }
        return groups;
    }

    private static int Root(int[] groups, int of)
    {
        while (groups[of] != of)
        {
            of = groups[of] = groups[groups[of]];
        }
        return of;
    }
}
