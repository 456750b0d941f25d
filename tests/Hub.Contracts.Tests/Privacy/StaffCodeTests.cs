using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Tests.Privacy;

/// <summary>Who acts is named by a role: no name, no free text, nothing that a terminal obeys.</summary>
public sealed class StaffCodeTests
{
    [Theory]
    [InlineData("aanvoerder", "aanvoerder")]
    [InlineData("medewerker-12", "medewerker")]
    [InlineData("maatschappelijk-werker-3", "maatschappelijk-werker")]
    public void A_code_is_a_role_with_a_number(string code, string role) => Assert.Equal(role, StaffCode.RoleOf(code));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Piet Jansen")]
    [InlineData("Aanvoerder")]
    [InlineData("aanvoerder 1")]
    [InlineData("aanvoerder_1")]
    [InlineData("aanvoerder-")]
    [InlineData("-aanvoerder")]
    [InlineData("aanvoerder-1234567")]
    [InlineData("aanvoerder\n")]
    [InlineData("aanvoerder\u001b[31m")]
    [InlineData("\u200baanvoerder")]
    [InlineData("aanvoerder\u202e")]
    [InlineData("piet.jansen@example.org")]
    [InlineData("coördinator")]
    public void Whatever_else_is_none(string? text)
    {
        Assert.Null(StaffCode.RoleOf(text));
        var fault = Assert.Throws<ContractViolationException>(() =>
            new DeliveryAccepted(Samples.Id, Samples.Wijkteam, text!, Samples.Moment));
        Assert.Equal(("actor", PrivacyRule.HumanConfirms), (fault.Field, fault.PrivacyRule));
    }
}
