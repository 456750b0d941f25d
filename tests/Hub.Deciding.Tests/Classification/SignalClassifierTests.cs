using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

public sealed class SignalClassifierTests
{
    private static readonly SignalClassifier Classifier = new(RuleSets.Committed);

    [Theory]
    [InlineData("Het ruikt in de hele kelder heel sterk naar gas en mensen worden duizelig.")]
    [InlineData("Mijn overbuurman ligt op de grond in de gang en reageert niet meer, ik zie hem door het raam. Stuur iemand!")]
    [InlineData("Er staat nu een vrouw op de reling van de brug, zij wil springen.")]
    [InlineData("De schuur staat in brand, grote vlammen, er is geen brandweer te zien!")]
    [InlineData("De buurman loopt nu met een mes door het trappenhuis en slaat op de deur.")]
    public void Danger_at_this_moment_is_acute(string text) => Assert.True(Classify(text).Flags.Acute);

    [Theory]
    [InlineData("De lamp in de Kerkstraat is stuk, graag repareren.")]
    [InlineData("Vorige week was er een brandje in de prullenbak, dat is geblust. Graag een nieuwe bak.")]
    [InlineData("De bankjes in het park zijn vies en de struiken moeten gesnoeid.")]
    public void A_matter_that_can_wait_is_not_acute(string text) => Assert.False(Classify(text).Flags.Acute);

    [Theory]
    [InlineData("Meneer Voorbeeld heeft hulp nodig bij het aanvragen van een uitkering en is somber.")]
    [InlineData("Wij bezoeken mevrouw Zonder wekelijks; zij vergeet te eten en verwaarloost zich.")]
    public void Need_without_a_word_for_danger_or_violence_raises_no_alarm(string text)
    {
        var flags = Classify(text).Flags;

        Assert.False(flags.Acute || flags.SafeAtHome);
    }

    [Theory]
    [InlineData("Er staat nu een vrouw op de reling van de brug, zij wil springen.", "acuut.")]
    [InlineData("Op dit moment loopt een man met een mes achter iemand aan in het park. Er is gegild.", "acuut.")]
    [InlineData("Ruzie tussen partners, SO heeft letsel aan gezicht, kinderen waren getuige. VE heengezonden.",
        "veilig-thuis.geleerd")]
    [InlineData("Zij durft niet naar huis want haar man slaat haar als hij gedronken heeft.", "veilig-thuis.geleerd")]
    public void A_flag_always_shows_its_reason(string text, string rule)
        => Assert.Contains(Classify(text).Reasons, reason => reason.Rule.Value.StartsWith(rule, StringComparison.Ordinal));

    [Theory]
    [InlineData("Hij slaat zijn vrouw, ik hoor de klappen door de muur en zij had gisteren een blauw oog.")]
    [InlineData("Leerling heeft striemen op zijn rug, hij zegt dat zijn vader met de riem slaat. Meldcode stap 3.")]
    [InlineData("Mevrouw heeft blauwe plekken op haar armen, haar zoon houdt haar pinpas en laat haar niet alleen met ons.")]
    public void Signs_of_violence_at_home_are_for_Veilig_Thuis(string text) => Assert.True(Classify(text).Flags.SafeAtHome);

    [Fact]
    public void Trees_are_not_abused_in_the_sense_of_the_law()
        => Assert.False(Classify("Deze kap is mishandeling van bomen, vijf gezonde beuken gekapt.").Flags.SafeAtHome);

    [Theory]
    [InlineData("E33")]
    [InlineData("E14")]
    public void A_police_care_code_always_goes_to_triage(string code)
    {
        var decision = Classifier.Classify(
            Make("Groep luidruchtige feestgangers op de kade.", SourceKind.Politie, new SignalCategory("politie", code)));

        Assert.True(decision.Flags.Triage);
        Assert.Contains(decision.Reasons, reason => reason.Rule.Value == "triage.politiecode");
    }

    [Fact]
    public void The_same_code_from_another_source_is_no_police_code()
        => Assert.DoesNotContain(
            Classifier.Classify(Make("Lantaarn kapot op het plein.", SourceKind.Inwoner, new SignalCategory("vrij", "E33"))).Reasons,
            reason => reason.Rule.Value == "triage.politiecode");

    [Fact]
    public void Residents_who_plan_something_are_an_initiative()
        => Assert.True(
            Classify("Wij willen met zes gezinnen zelf een moestuin aanleggen op het veldje, mag dat en is er subsidie?").Flags.Initiative);

    [Theory]
    [InlineData("De lantaarnpaal voor mijn deur op nummer 12 is stuk. Groet, J. Jansen, 06-12345678", SignalKind.Collective)]
    [InlineData(
        "Er hangt elke avond een groep jongeren bij de bankjes, blowen en schreeuwen. Wie het zijn weet niemand.",
        SignalKind.Collective
    )]
    [InlineData(
        "Mijn buurvrouw op nummer 12 dwaalt 's nachts in haar nachthemd over straat en vergeet te eten. Ze woont alleen.",
        SignalKind.Individual
    )]
    [InlineData(
        "HA 3 mnd, huurder reageert niet op brieven, twee huisbezoeken zonder gehoor. Hij heeft zijn post niet geopend.",
        SignalKind.Individual
    )]
    public void The_kind_follows_who_it_is_about(string text, SignalKind kind) => Assert.Equal(kind, Classify(text).Kind);

    [Fact]
    public void A_wrong_category_does_not_decide()
        => Assert.Equal(SignalKind.Collective, Classifier.Classify(Make(
            "De stoeptegels en de putdeksel in de straat liggen los, meerdere bewoners zijn gestruikeld. Graag repareren.",
            SourceKind.Inwoner, new SignalCategory("vrij", "Zorgmelding"))).Kind);

    [Fact]
    public void A_public_matter_with_a_subject_is_looked_at_by_people()
    {
        var signal = new Signal(
            "x", SourceKind.Corporatie, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch,
            "De lantaarns op het pad zijn allemaal kapot.",
            subject: new SignalSubject("T. Test"));

        var decision = Classifier.Classify(signal);

        Assert.True(decision.Kind == SignalKind.Individual || decision.Flags.Triage);
    }

    [Fact]
    public void A_rule_that_protects_a_person_is_told_only_where_it_decided()
    {
        var person = Classify(
            "Mijn buurvrouw op nummer 12 dwaalt 's nachts in haar nachthemd over straat en vergeet te eten. Ze woont alleen.");
        var heldBack = Classifier.Classify(
            new Signal(
                "x", SourceKind.Corporatie, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch,
                "De lantaarns op het pad zijn allemaal kapot.",
                subject: new SignalSubject("T. Test")));

        Assert.Equal(SignalKind.Individual, person.Kind);
        Assert.DoesNotContain(person.Reasons, IsProtection);
        Assert.True(heldBack.Kind == SignalKind.Individual || heldBack.Reasons.Any(IsProtection));
    }

    [Fact]
    public void Public_parts_of_both_hold_nothing_of_the_person()
    {
        const string Text = "De bankjes op het plein zijn allemaal gesloopt en de lantaarns branden niet. "
            + "Los daarvan maak ik me zorgen om Gerrie Voorbeeld van nummer 8, zij dwaalt 's nachts rond en eet niet meer.";

        var decision = Classify(Text);

        Assert.Equal(SignalKind.Both, decision.Kind);
        Assert.DoesNotContain(
            decision.PublicParts,
            part => part.Contains("Gerrie", StringComparison.Ordinal) || part.Contains("dwaalt", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_hold_no_name_of_the_signal()
    {
        var decision = Classify("Mevrouw Zonneveldje van de Kastanjelaan 12, tel 06-12345678, praat met Ploeterman en vergeet te eten.");

        Assert.NotEmpty(decision.Reasons);
        Assert.All(decision.Reasons, reason =>
        {
            Assert.DoesNotContain("zonneveldje", reason.Evidence, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ploeterman", reason.Evidence, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("12345678", reason.Evidence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_same_signal_gets_the_same_decision_on_many_threads()
    {
        var signal = Make("De buurman slaapt in zijn auto en de stoep ligt los.", SourceKind.Inwoner, null);
        var first = Classifier.Classify(signal);

        Parallel.For(0, 200, _ => Assert.Equal(first.Reasons.AsEnumerable(), Classifier.Classify(signal).Reasons));
    }

    private static bool IsProtection(Reason reason) => reason.Rule.Value.StartsWith("bescherming.", StringComparison.Ordinal);

    private static Classified Classify(string text) => Classifier.Classify(Make(text, SourceKind.Inwoner, null));

    private static Signal Make(string text, SourceKind source, SignalCategory? category)
        => new("x", source, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch.AddYears(56), text, category: category);
}
