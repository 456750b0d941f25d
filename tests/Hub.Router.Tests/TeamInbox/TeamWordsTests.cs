using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
using Hub.Router.TeamInbox;
using Hub.Teams.Inbox;

namespace Hub.Router.Tests.TeamInbox;

/// <summary>Whatever the hub answers, a person of a team reads Dutch and what to do.</summary>
public sealed partial class TeamWordsTests
{
    public static TheoryData<int, string> Answers =>
    [
        .. Results().Select(ActAnswer.Of).Append(ActAnswer.TakenBack("revised")).Append(ActAnswer.TakenBack("erased-on-request"))
            .Concat(new[] { 400, 401, 403, 405, 408, 413, 415, 429, 500, 503 }.Select(Problem.Of))
            .Select(problem => (problem.Status, JsonSerializer.Serialize(Whole(problem), JsonSerializerOptions.Web))),
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_refusal_is_told_in_Dutch(int status, string body)
    {
        var said = RefusalWords.Of((HttpStatusCode)status, Encoding.UTF8.GetBytes(body));

        Assert.DoesNotMatch(English, said);
        Assert.True(said.Length > 20, said);
    }

    [Fact]
    public void Content_that_is_gone_and_a_withdrawal_are_told_as_what_they_are()
    {
        Assert.Contains("inhoud gewist", Said(ActAnswer.Of(FollowUpResult.ContentGone)), StringComparison.Ordinal);
        Assert.Contains(
            "ingetrokken: de partner stuurde een nieuwe versie",
            Said(ActAnswer.TakenBack("revised")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_partner_has_words()
        => Assert.All(
            Enum.GetValues<SourceKind>().Where(kind => kind != SourceKind.Unknown),
            kind => Assert.NotEqual(WireCode.Of(kind), TeamWords.Source(kind)));

    private static string Said(Problem problem)
        => RefusalWords.Of(
            (HttpStatusCode)problem.Status, JsonSerializer.SerializeToUtf8Bytes(Whole(problem), JsonSerializerOptions.Web));

    private static Problem Whole(Problem problem) => problem with { Errors = problem.Errors.IsDefault ? [] : problem.Errors };

    // Every answer that the hub has a name for, and a refusal by each privacy rule.
    private static IEnumerable<FollowUpResult> Results()
        => typeof(FollowUpResult)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(property => property.GetValue(null))
            .OfType<FollowUpResult>()
            .Concat(
                typeof(FollowUpResult)
                    .GetFields(BindingFlags.Static | BindingFlags.Public)
                    .Select(field => field.GetValue(null))
                    .OfType<FollowUpResult>())
            .Where(result => result != FollowUpResult.Done)
            .Concat(
                Enum.GetValues<PrivacyRule>()
                    .Where(rule => rule != PrivacyRule.Unknown)
                    .Select(rule => FollowUpResult.Refused(new Objection(rule, "destination"))));

    [GeneratedRegex(
        @"\b(the|and|not|for|must|this|that|your|be|it|can|delivery|hub's)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex English { get; }
}
