using Hub.Adapters.Intake;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Intake;

public sealed class BsnMaskTests
{
    [Theory]
    [InlineData("999990342", "[BSN]")]
    [InlineData("BSN: 999990342.", "BSN: [BSN].")]
    [InlineData("9999.90.342", "[BSN]")]
    [InlineData("9999 90 342 en 999 990 342", "[BSN] en [BSN]")]
    [InlineData("nr 12 999990342", "nr 12 [BSN]")]
    [InlineData("(999-990-342)", "([BSN])")]
    [InlineData("bsn\u00A0999990342", "bsn\u00A0[BSN]")]
    [InlineData("９９９９９０３４２", "[BSN]")]
    [InlineData("zie_999990342_hier", "zie_[BSN]_hier")]
    public void A_citizen_number_is_masked_in_every_way_that_people_write_it(string text, string expected)
        => Assert.Equal(expected, BsnMask.Apply(text));

    [Theory]
    [InlineData("06-12345678")]
    [InlineData("0612345678")]
    [InlineData("+31612345678")]
    [InlineData("999990343")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("00000099999034200000")]
    [InlineData("0197f3a2-6b54-7c1e-9a55-999990342042")]
    [InlineData("000000000")]
    [InlineData("2728 AB 12")]
    public void What_is_no_citizen_number_is_left_alone(string text) => Assert.Same(text, BsnMask.Apply(text));

    [Fact]
    public void Every_text_of_a_signal_is_masked_but_its_id_and_the_field_for_it()
    {
        const string N = "999990342";
        var signal = new Signal(
            N, SourceKind.Zorg, new MunicipalityCode("GM0637"),
            DateTimeOffset.UnixEpoch.AddYears(55),
            $"d {N}",
            $"s {N}",
            new SignalCategory($"x {N}", $"c {N}"),
            new SignalLocation($"a {N}", N, null, $"p {N}", $"n {N}"),
            new SignalSubject($"n {N}", N, N, N, N, $"a {N}"),
            new SignalReporter($"r {N}", N, N, $"o {N}"),
            attachments: [new AttachmentReference($"ref {N}", N)]);

        var masked = SignalMask.Apply(signal);

        Assert.Equal((N, N), (masked.Id, masked.Subject!.Bsn));
        string?[] texts =
        [
            masked.Description, masked.Summary,
            masked.Category!.Scheme,
            masked.Category.Code,
            masked.Location!.Street,
            masked.Location.HouseNumber, masked.Location.Place, masked.Location.Neighbourhood, masked.Subject.Name,
            masked.Subject.DateOfBirth, masked.Subject.Phone, masked.Subject.Email, masked.Subject.Address,
            masked.Reporter!.Name,
            masked.Reporter.Phone, masked.Reporter.Email, masked.Reporter.Organisation,
            masked.Attachments[0].Reference,
            masked.Attachments[0].MediaType,
        ];
        Assert.All(texts, text => Assert.Contains(BsnMask.Mark, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(N, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_that_a_machine_drew_finds_its_document_also_where_the_elfproef_holds_by_chance()
    {
        var drawn = new AttachmentReference("a999990342bcdef0a1b2c3d4e5f60718", "image/jpeg");
        var signal = new Signal(
            "1", SourceKind.Zorg, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch.AddYears(55), "d",
            attachments: [drawn, new AttachmentReference("foto van 999990342", "image/jpeg")]);

        var masked = SignalMask.Apply(signal);

        Assert.Equal([drawn.Reference, "foto van [BSN]"], masked.Attachments.Select(one => one.Reference));
    }
}
