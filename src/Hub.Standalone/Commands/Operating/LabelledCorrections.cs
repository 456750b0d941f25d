using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;
using Hub.Teams.Sealing;

namespace Hub.Standalone.Commands.Operating;

/// <summary>
/// Makes labelled signals of corrections whose content a municipality keeps: opened with the key of its triage, which the hub does not
/// have.
/// </summary>
internal static class LabelledCorrections
{
    /// <summary>Writes a line for each that the key opens; how many.</summary>
    /// <exception cref="FormatException">It is no private key.</exception>
    public static async Task<int> WriteAsync(IEnumerable<CorrectionRow> rows, string file, string privateJwk,
        CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var row in rows.Where(row => row.Learning is not null))
        {
            if (Line(row, privateJwk) is { } line)
            {
                lines.Add(line);
            }
        }
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using var writer = new StreamWriter(file, options);
        foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
        return lines.Count;
    }

    private static string? Line(CorrectionRow row, string privateJwk)
    {
        var sealedContent = new CompactJwe(row.Learning);
        using var opener = new CaseOpener(sealedContent.Team, privateJwk);
        try
        {
            var content = opener.Open(row.DeliveryId, sealedContent);
            var node = JsonSerializer.SerializeToNode(Signal(row, content), HubJson.Options)!.AsObject();
            node["expect"] = new JsonObject
            {
                ["kind"] = row.ToKind,
                ["theme"] = row.ToKind == WireCode.Of(SignalKind.Collective) ? row.ToTheme ?? row.Theme ?? WireCode.Of(content.Theme)
                    : row.Theme ?? row.ToTheme ?? WireCode.Of(content.Theme),
                ["acute"] = (row.Flags & SignalRow.AcuteFlag) != 0,
                ["safeAtHome"] = row.ToTeams.Split(',').Any(team => TeamSides.KindOf(new TeamId(team)) == TeamKind.VeiligThuis),
                ["initiative"] = (row.Flags & SignalRow.InitiativeFlag) != 0,
            };
            return node.ToJsonString();
        }
        catch (ContractViolationException fault) when (fault.PrivacyRule == PrivacyRule.SealedForReceiver)
        {
            return null; // another municipality's, or an older key's
        }
    }

    private static Signal Signal(CorrectionRow row, CaseContent content)
        => new(
            row.DeliveryId.ToString("D"), content.Source, new MunicipalityCode(row.Municipality), content.ReportedAt, content.Description
            ?? content.Summary ?? "-",
            content.Description is null ? null : content.Summary, location: content.Location, subject: content.Subject,
            reporter: content.Reporter,
            observedAt: content.ObservedAt, sharingAllowed: content.Reporter is not null);
}
