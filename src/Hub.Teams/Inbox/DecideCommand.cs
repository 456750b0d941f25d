using System.CommandLine;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Text;
using Hub.Teams.Sealing;

namespace Hub.Teams.Inbox;

/// <summary><c>hub team decide</c>: a person says what a delivery is and whose. What becomes public is shown before it goes.</summary>
internal sealed class DecideCommand
{
    private readonly Argument<Guid> id = new("delivery") { Description = "Het kenmerk van de levering, uit het postvak." };
    private readonly Option<string> kind = new("--kind")
    {
        Description = "individual (een zaak), collective (een openbare zaak) of both "
        + "(allebei, elk apart; met alleen een wijkteam blijft de zaak bij u).",
        Required = true
    };
    private readonly Option<string[]> to = new("--to")
    {
        Description = "Het team dat het krijgt; bij both twee: een netwerk en een "
        + "wijkteam, of alleen een wijkteam.",
        Required = true,
        AllowMultipleArgumentsPerToken = true
    };
    private readonly Option<string?> text = new("--text")
    {
        Description = "De woorden die openbaar worden; anders die van de zaak. De hub "
        + "laat alleen door wat hij als onschuldig kent."
    };
    private readonly Option<string?> street = new("--street")
    {
        Description = "De straat die openbaar wordt, zonder nummer; anders die "
        + "van de zaak."
    };
    private readonly Option<bool> yes = new("--yes") { Description = "Doet het. Zonder dit ziet u eerst wat er openbaar wordt." };

    /// <summary>Creates the command.</summary>
    public static Command Create(InboxHere? here) => new DecideCommand().Build(here);

    private Command Build(InboxHere? here)
    {
        kind.AcceptOnlyFromAmong("individual", "collective", "both");
        var (command, options) = TeamOptions.AddTo(
            new Command("decide", "Beslist zelf wat een levering is en van wie; de inhoud gaat mee onder dezelfde regels.") { id, kind, to,
            text, street, yes }, here);
        command.SetAction((parse, token) => options.RunAsync(parse, client => RunAsync(parse, client, token)));
        return command;
    }

    private async Task RunAsync(ParseResult parse, TeamInboxClient client, CancellationToken cancellation)
    {
        var (delivery, output) = (parse.GetValue(id), parse.InvocationConfiguration.Output);
        var (caseTeam, publicTeam) = Receivers(parse);
        var held = (await client.OpenAsync(delivery, "beslissing", cancellation)).Content;
        var form = await client.AskAsync(
            delivery, held is null || publicTeam is null ? new DecisionQuestion(caseTeam, publicTeam)
            : Question(parse, held, caseTeam, publicTeam), cancellation);
        var content = held ?? (caseTeam is null ? null : await client.OriginalAsync(delivery, "beslissing", cancellation));
        if (form.PublicPart is { } part)
        {
            var shown = new TerminalWriter(output);
            shown.WriteLine($"Zo wordt het openbaar, voor iedereen bij {publicTeam}:");
            shown.WriteLine($"thema        {TeamWords.Theme(part.Theme)}");
            shown.WriteLine($"straat       {part.Street?.Value ?? "-"}");
            shown.WriteLine($"tekst        {part.Text?.Value ?? "de hub geeft geen tekst vrij"}");
            if (!parse.GetValue(yes))
            {
                shown.WriteLine("Er is nog niets gebeurd. Klopt het? Geef dezelfde opdracht met --yes; anders met een andere --text.");
                return;
            }
        }
        var stays = caseTeam is null && parse.GetValue(kind) == "both";
        await client.DecideAsync(delivery, Request(delivery, form, content, publicTeam, stays), cancellation);
        await output.WriteLineAsync($"{delivery:D}: besloten; {(stays ? "de zaak blijft bij u, de openbare zaak " : "")}gaat naar "
            + $"{string.Join(" en ", new[] { caseTeam, publicTeam }.OfType<TeamId>())}.");
    }

    private (TeamId? Case, TeamId? Public) Receivers(ParseResult parse)
    {
        TeamId[] teams = [.. parse.GetRequiredValue(to).Select(team => new TeamId(team))];
        var (open, closed) = (teams.Where(team => TeamSides.KindOf(team).IsCollective()).ToArray(),
            teams.Where(team => !TeamSides.KindOf(team).IsCollective()).ToArray());
        return (parse.GetValue(kind), closed, open) switch
        {
            ("individual", [var one], []) => (one, null),
            ("collective", [], [var all]) => (null, all),
            ("both", [var one], [var all]) => (one, all),
            ("both", [], [var all]) => (null, all),
            _ => throw new TeamInboxException("Geef met --to bij individual een netwerk, bij collective een wijkteam, en bij both een van "
            + "elk, of alleen een wijkteam: dan blijft de zaak bij u."),
        };
    }

    private DecisionQuestion Question(ParseResult parse, CaseContent content, TeamId? caseTeam, TeamId publicTeam)
        => new(
            caseTeam, publicTeam,
            OwnWords.Withhold(parse.GetValue(text) ?? string.Join('\n', Words(parse, content, caseTeam)), content),
            parse.GetValue(street) ?? content.Location?.Street);

    // Beside a case that stays goes what the hub itself saw as perhaps a public matter.
    private IEnumerable<string> Words(ParseResult parse, CaseContent content, TeamId? caseTeam)
        => caseTeam is null && parse.GetValue(kind) == "both" && content.AlsoPublic is { Length: > 0 } perhaps ? perhaps
            : new[] { content.Summary, content.Description }.OfType<string>();

    private static DecideRequest Request(Guid delivery, DecisionForm form, CaseContent? content, TeamId? publicTeam, bool stays)
    {
        var one = form.CaseSeal is { } seal && content is not null && Close(seal, content) is var closed
            ? new DecidedCase(seal.Team, closed.KeyId, closed.Content) : null;
        var learning = form.LearnSeal is { } learn && content is not null && Close(learn, content) is var kept
            ? new SealedLearning(kept.KeyId, kept.Content) : null;
        return new DecideRequest(one, publicTeam is null ? null : new DecidedPublic(publicTeam, form.PublicPart), learning, stays);
    }

    private static SealedCase Close(SealAs seal, CaseContent content)
    {
        using var theirs = new TeamKey(seal.Team, seal.KeyId, TeamJwk.Read(seal.Jwk));
        return CaseSeal.Close(theirs, seal.Delivery, content.ForNext(seal.MayHaveBsn));
    }
}
