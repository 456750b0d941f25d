using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Tests.Individual;

/// <summary>Whoever passes a case on loses nothing of it but what the next reader may not have.</summary>
public sealed class CaseContentTests
{
    private static readonly CaseContent Whole = (CaseContent)Samples.All[typeof(CaseContent)];

    [Fact]
    public void The_sample_has_all_that_a_case_can_have()
        => Assert.DoesNotContain(typeof(CaseContent).GetProperties(), property => IsEmpty(property.GetValue(Whole)));

    [Fact]
    public void Only_what_changes_is_another()
    {
        Assert.Equal([nameof(CaseContent.Partner)], Others(Whole.From(new PartnerId("andere-partner"))));
        Assert.Equal([nameof(CaseContent.Subject)], Others(Whole.ForNext(mayHaveBsn: false)));
        Assert.Equal([nameof(CaseContent.Remarks)], Others(Whole.ForNext(mayHaveBsn: true, Whole.Remarks[0])));
    }

    private static IEnumerable<string> Others(CaseContent copy)
        => typeof(CaseContent).GetProperties().Where(one => !Equals(one.GetValue(Whole), one.GetValue(copy))).Select(one => one.Name);

    private static bool IsEmpty(object? value) => value is null || (value is System.Collections.IEnumerable many && !many.Cast<object>().Any());
}
