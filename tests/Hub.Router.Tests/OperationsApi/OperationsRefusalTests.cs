using Hub.Contracts.Operations;

namespace Hub.Router.Tests.OperationsApi;

/// <summary>What is asked in a way that nobody understands is refused by field and rule, never by value.</summary>
public sealed class OperationsRefusalTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("?partner=M.%20Testpersoon", "partner")]
    [InlineData("?state=Testpersoon", "state")]
    [InlineData("?state=Unknown", "state")]
    [InlineData("?team=Testpersoon", "team")]
    [InlineData("?municipality=Testpersoon", "municipality")]
    [InlineData("?since=Testpersoon", "since")]
    [InlineData("?since=2026-11-03", "since")]
    [InlineData("?until=2026-11-03T10:00:00", "until")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    [InlineData("?limit=Testpersoon", "limit")]
    [InlineData("?before=Testpersoon", "before")]
    [InlineData("?Testpersoon=1", "query")]
    [InlineData("?limit=1&limit=2", "limit")]
    public async Task A_filter_that_is_not_understood_is_refused_by_field_and_rule_and_never_by_value(string query, string field)
    {
        var site = shared.Site;

        using var answer = await site.SendAsync(HttpMethod.Get, OperationsRoutes.Signals + query, site.ActingKey);

        var (status, text, errors) = await OperationsSite.ProblemAsync(answer);
        Assert.Equal((400, field), (status, errors.Single().Field));
        Assert.DoesNotContain("Testpersoon", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_filters_that_are_not_understood_are_refused_at_once()
    {
        var site = shared.Site;

        using var answer = await site.SendAsync(HttpMethod.Get, $"{OperationsRoutes.Signals}?limit=x&state=y&team=z", site.ActingKey);

        Assert.Equal(
            ["limit", "state", "team"],
            (await OperationsSite.ProblemAsync(answer)).Errors.Select(error => error.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reference":"abcdef","partner":"corporatie-vb","number":"1"}""")]
    [InlineData("""{"partner":"corporatie-vb"}""")]
    [InlineData("""{"number":"999990342"}""")]
    [InlineData("""{"partner":"Testpersoon 999990342","number":"1"}""")]
    [InlineData("""{"bsn":"999990342"}""")]
    [InlineData("999990342")]
    public async Task A_question_that_is_none_is_refused_without_a_word_of_it(string body)
    {
        var site = shared.Site;

        using var answer = await site.SendAsync(HttpMethod.Post, OperationsRoutes.FindSignals, site.ActingKey, body);

        var (status, text, _) = await OperationsSite.ProblemAsync(answer);
        Assert.Equal(400, status);
        Assert.DoesNotContain("999990342", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Testpersoon", text, StringComparison.Ordinal);
    }
}
