using System.Security.Cryptography;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Learning;
using Hub.Router.Ledger.Rows;
using Hub.Standalone.Commands.Operating;
using Hub.Teams.Sealing;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>What a municipality keeps of corrections becomes labelled signals, with the key of its triage and no other.</summary>
public sealed class LabelledCorrectionsTests
{
    private static readonly TeamId Triage = new("gm0637.triage");
    private static readonly DateTimeOffset Moment = new(2026, 11, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_line_is_read_by_learning_with_the_kind_that_the_person_gave_it()
    {
        await using var folder = new TestFolder("corrections");
        using var rsa = RSA.Create(2048);
        using var other = RSA.Create(2048);
        CorrectionRow[] rows =
        [
            Row(rsa, "collective", "afval"), Row(rsa, "both", "afval"), Row(other, "individual", null),
            Row(rsa, "individual", null) with { Learning = null },
        ];

        var file = folder.Combine("geleerd.jsonl");
        var jwk = TeamJwk.Write(rsa.ExportParameters(includePrivateParameters: true), "k20261101a", withPrivate: true);
        var written = await LabelledCorrections.WriteAsync(rows, file, jwk, TestContext.Current.CancellationToken);
        var (signals, faults) = LabelledSignalReader.Read([file]);

        Assert.Equal((2, 0), (written, faults.Count));
        Assert.Equal([SignalKind.Collective, SignalKind.Both], signals.Select(one => one.Kind));
        Assert.Equal([Theme.Afval, Theme.Eenzaamheid], signals.Select(one => one.Theme));
        Assert.All(signals, one => Assert.Equal("Er ligt afval in het portiek.", one.Signal.Description));
    }

    private static CorrectionRow Row(RSA rsa, string kind, string? theme)
    {
        var delivery = Guid.NewGuid();
        using var key = new TeamKey(Triage, "k20261101a", rsa.ExportParameters(includePrivateParameters: false));
        var content = new CaseContent(Theme.Eenzaamheid, Moment, SourceKind.Zorg, description: "Er ligt afval in het portiek.");
        var sealedCase = CaseSeal.Close(key, delivery, content);
        return new CorrectionRow(
            delivery, 1, Guid.NewGuid(), Moment.ToUnixTimeMilliseconds(), "GM0637", "test-1", "route.undecided", 0, "eenzaamheid",
            "individual", "triage", kind, theme, "gm0637.wijkteam.oosterheem", sealedCase.Content.Value);
    }
}
