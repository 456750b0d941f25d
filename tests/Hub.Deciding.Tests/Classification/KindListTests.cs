using Hub.Contracts.Signals;

namespace Hub.Deciding.Tests.Classification;

/// <summary>Lists of invented texts in varied wording, each beside its counterpart.</summary>
public sealed class KindListTests
{
    [Fact]
    public void Danger_told_in_ordinary_words_is_acute_or_shown_to_people_as_possibly_so()
        => Assert.Empty(KindLists.Wrong("danger-now", decision => decision.Flags.Acute || decision.Possible.Acute));

    [Fact]
    public void Most_danger_told_in_ordinary_words_is_certain()
        => Assert.InRange(KindLists.Wrong("danger-now", decision => decision.Flags.Acute).Count, 0, 20);

    [Fact]
    public void Danger_told_indirectly_or_as_just_past_is_at_least_looked_at()
        => Assert.Empty(KindLists.Wrong("danger-seen", decision => decision.Flags.Acute || decision.Flags.Triage));

    [Fact]
    public void Violence_and_neglect_at_home_go_to_veilig_thuis_or_to_people_in_each_register()
        => Assert.Empty(
            KindLists.Wrong(
                "violence-at-home",
                decision => decision.Flags.SafeAtHome || decision.Flags.Acute || decision.Possible.SafeAtHome));

    [Fact]
    public void What_is_past_denied_figurative_or_about_a_thing_is_hardly_ever_acute()
        => Assert.InRange(KindLists.Wrong("no-danger", decision => !decision.Flags.Acute).Count, 0, 4);

    [Theory]
    [InlineData("De lantaarnpaal brandt niet.")]
    [InlineData("Lichtmast 204 brandt niet.")]
    [InlineData("De verlichting in de tunnel brandt al een week niet meer.")]
    public void A_lamp_that_does_not_burn_is_a_public_matter_without_danger(string text)
    {
        var decision = KindLists.Classify(text);

        Assert.Equal((SignalKind.Collective, false), (decision.Kind, decision.Flags.Acute || decision.Flags.Triage));
    }

    [Fact]
    public void A_person_told_by_role_or_place_reaches_no_collective_team()
        => Assert.Empty(KindLists.Wrong("persons-by-role", decision => !KindLists.ReachesCollective(decision)));

    [Fact]
    public void A_role_in_a_public_matter_is_not_held_back()
        => Assert.InRange(KindLists.Wrong("public-by-role", KindLists.ReachesCollective).Count, 0, 10);

    [Fact]
    public void What_asks_for_repair_or_cleaning_is_no_initiative()
        => Assert.Empty(KindLists.Wrong("no-initiatives", decision => !decision.Flags.Initiative));

    [Fact]
    public void What_residents_want_to_do_themselves_is_an_initiative()
        => Assert.InRange(KindLists.Wrong("initiatives", decision => decision.Flags.Initiative).Count, 0, 2);

    [Fact]
    public void The_number_of_a_thing_or_a_telephone_makes_no_household()
        => Assert.InRange(KindLists.Wrong("numbers-of-things", decision => decision.Kind == SignalKind.Collective).Count, 0, 5);

    [Fact]
    public void The_number_of_a_door_does()
        => Assert.Empty(KindLists.Wrong("numbers-of-doors", decision => !KindLists.ReachesCollective(decision)));

    [Fact]
    public void Danger_is_never_an_initiative()
    {
        var flags = KindLists.Classify("Gaslucht in het portiek van de flat, bewoners zijn buiten.").Flags;

        Assert.Equal((true, false), (flags.Acute, flags.Initiative));
    }

    [Theory]
    [InlineData("SIGNALERINGSOORT.OVE")]
    [InlineData("OVE/GEL")]
    public void What_a_corporation_reports_on_a_tenancy_reaches_no_collective_team_by_its_text_alone(string code)
    {
        var decision = KindLists.Classify(
            "Buren horen sinds drie weken elke nacht ruzie en muziek.", "Overlast: Geluidsoverlast", SourceKind.Corporatie,
            new SignalCategory("corporatie", code), new SignalLocation("Voorbeeldstraat", "12", "2728AB"));

        Assert.False(KindLists.ReachesCollective(decision));
    }
}
