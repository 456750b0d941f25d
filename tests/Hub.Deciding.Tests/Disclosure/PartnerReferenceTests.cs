using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Who reported a case, and under which number: told within the seal.</summary>
public sealed class PartnerReferenceTests
{
    private static readonly PartnerId Partner = new("woonstichting-de-linde");

    [Theory]
    [InlineData(DataClass.Case, TeamKind.Wijkzorgnetwerk)]
    [InlineData(DataClass.SafeAtHome, TeamKind.VeiligThuis)]
    [InlineData(DataClass.Undecided, TeamKind.Triage)]
    [InlineData(DataClass.Arrears, TeamKind.Schuldhulp)]
    public void A_case_names_its_partner_and_number_also_for_the_next_reader(DataClass dataClass, TeamKind destination)
    {
        var projected = new CaseProjection(Plan.Matrix).Project(
            Signal("HA-2026-00042"),
            Theme.ZorgOndersteuning, dataClass, destination,
            []);

        var read = projected.From(Partner).ForNext(mayHaveBsn: false);

        Assert.Equal((Partner, "HA-2026-00042"), (read.Partner, read.Reference));
    }

    [Theory]
    [InlineData("111222333", null)]
    [InlineData("klant 111.222.333/2", null)]
    [InlineData("HA-111 222 333", null)]
    [InlineData("HA-2026-00042", "HA-2026-00042")]
    [InlineData("111222334", "111222334")]
    [InlineData("a111222333bcdef0a1b2c3d4e5f60718", "a111222333bcdef0a1b2c3d4e5f60718")]
    [InlineData("0197f3a2-6b54-7c1e-9a55-a111222333bc", "0197f3a2-6b54-7c1e-9a55-a111222333bc")]
    [InlineData("ab111222333", null)]
    [InlineData("20261112223330", "20261112223330")]
    public void A_number_that_holds_a_citizen_number_stays_out(string id, string? told)
        => Assert.Equal(told, PartnerReference.Of(Signal(id)));

    private static Signal Signal(string id)
        => new(id, SourceKind.Corporatie, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 3, 7, 12, 0, TimeSpan.Zero), "Het gaat niet goed.");
}
