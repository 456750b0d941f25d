using System.CommandLine;
using Hub.Contracts.Individual;
using Hub.Contracts.Text;

namespace Hub.Teams.Inbox;

/// <summary>
/// What a person says to who gets a matter: <c>--remark</c>, and <c>--yes</c> once he read what of it goes along with a public one.
/// </summary>
internal sealed class RemarkOption
{
    private readonly Option<string?> remark = new("--remark")
    {
        Description = $"Wat wie het krijgt moet weten, hoogstens {CaseRemark.Longest} tekens, geen burgerservicenummer. Met een zaak "
            + "gaat het verzegeld; met iets openbaars gaat alleen wat de hub vrijgeeft, en dat ziet u eerst.",
    };

    private readonly Option<bool> yes = new("--yes") { Description = "Doet het ook waar de hub van de opmerking iets weglaat." };

    private RemarkOption()
        => remark.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && (string.IsNullOrWhiteSpace(text) || text.Length > CaseRemark.Longest))
            {
                result.AddError($"--remark moet 1 tot {CaseRemark.Longest} tekens hebben.");
            }
        });

    /// <summary>Adds it to a command.</summary>
    public static RemarkOption AddTo(Command command)
    {
        var options = new RemarkOption();
        command.Add(options.remark);
        command.Add(options.yes);
        return options;
    }

    /// <summary>What is said; null where the person must read first what of it goes along.</summary>
    public async Task<SaidRemark?> ReadAsync(ParseResult parse, TeamInboxClient client, Guid delivery, CancellationToken cancellation)
    {
        if (parse.GetValue(remark) is not { } text)
        {
            return SaidRemark.None;
        }
        if (await client.ReleasedAsync(delivery, text, cancellation) is not { } form)
        {
            return new SaidRemark(text);
        }
        if (form.Text is not { } words)
        {
            throw new TeamInboxException("De hub geeft van deze opmerking geen woord vrij, en er is niets gebeurd. Zeg het in andere "
                + "woorden, of laat --remark weg.");
        }
        if (words.Value == text || parse.GetValue(yes))
        {
            return new SaidRemark(null, words);
        }
        var shown = new TerminalWriter(parse.InvocationConfiguration.Output);
        shown.WriteLine($"Zo gaat de opmerking mee, voor iedereen die meeleest: {words.Value}");
        shown.WriteLine("Er is nog niets gebeurd. Klopt het? Geef dezelfde opdracht met --yes; anders met een andere --remark.");
        return null;
    }
}
