using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Router.Intake;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Persons;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Erasure;

/// <summary>
/// Parked signals about one person. Each is opened in memory with its hop key and forgotten at once; what no key opens says nothing about
/// anybody.
/// </summary>
internal static class ParkedAbout
{
    /// <summary>Stands where a provision names the team: nobody received it.</summary>
    public const string Receiver = "geparkeerd";

    /// <summary>Those of a municipality whose subject has one of these keyed hashes.</summary>
    public static async Task<List<FoundProvision>> FindAsync(
        LedgerSession session, HubKeyRing keys, MunicipalityCode municipality, IReadOnlyCollection<string> hashes,
        CancellationToken cancellationToken)
    {
        var rows = await HeldContent.ParkedAsync(session, municipality, cancellationToken);
        var opener = await HopKeys.OpenerAsync(session, keys, cancellationToken);
        return
        [
            .. rows.Where(
                row => Subject(keys, opener, municipality, row.Body) is { } subject && hashes.Contains(subject, StringComparer.Ordinal))
                .Select(row =>
                    new FoundProvision(Receiver, "", "", "", DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Id, ContentHeld: true)),
        ];
    }

    /// <summary>Deletes one; its partner hears that the signal ended, and why.</summary>
    public static async Task EraseAsync(LedgerSession session, Guid id, string actor, long now, CancellationToken cancellationToken)
    {
        await HeldContent.EraseParkedAsync(session, id, now, cancellationToken);
        session.Add(new TrailEntry(now, actor, "operator", "erase", id.ToString(), "erased"));
    }

    private static string? Subject(HubKeyRing keys, HopOpener opener, MunicipalityCode municipality, byte[] body)
    {
        try
        {
            var envelope = HubJson.Read<SignalReceived>(body);
            var signal = HubJson.Read<Signal>(opener.Open(envelope));
            return keys.KeyedHash(municipality, SubjectKey.Purpose, SubjectKey.For(signal));
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }
}
