using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
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

    [Fact]
    public void Who_reads_along_is_not_told_on_which_words_the_hub_decided() => Assert.Empty(Whole.ForReader().Reasons);

    [Theory]
    [InlineData(TextPart.Description, 20, 6, true)]
    [InlineData(TextPart.Description, 20, 8, false)]
    [InlineData(TextPart.Summary, 0, 6, true)]
    [InlineData(TextPart.Summary, 6, 1, false)]
    public void A_reason_stands_on_words_of_the_text_and_on_nothing_beside_it(TextPart part, int start, int length, bool isPlace)
    {
        CaseReason[] reasons = [new(new RuleId("acuut.spoor"), "Een mens op het spoor.", [new TextPlace(part, start, length)])];

        var fault = Record.Exception(() => Whole.Telling([.. reasons]));

        Assert.Equal(isPlace ? null : typeof(ContractViolationException), fault?.GetType());
    }

    [Fact]
    public void On_a_terminal_the_words_stand_between_quotes_with_what_they_brought()
    {
        var place = new TextPlace(TextPart.Description, 16, 3);

        Assert.Equal(
            ": \u201czit\u201d (weegt +1,5)",
            EvidenceWords.Of(new CaseReason(new RuleId("soort.individueel"), "wie", [place, place], 1.5), null, Whole.Description));
        Assert.Equal(" (weegt \u22120,4)", EvidenceWords.Of(new CaseReason(new RuleId("bewijs.rest"), "rest", [], -0.4), null, null));
        Assert.Equal("", EvidenceWords.Of(new CaseReason(new RuleId("triage.te-weinig-bewijs"), "twijfel"), null, null));
    }

    private static IEnumerable<string> Others(CaseContent copy)
        => typeof(CaseContent).GetProperties().Where(one => !Equals(one.GetValue(Whole), one.GetValue(copy))).Select(one => one.Name);

    private static bool IsEmpty(object? value)
        => value is null || (value is System.Collections.IEnumerable many && !many.Cast<object>().Any());
}
