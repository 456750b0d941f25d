using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Desk.Tests;

/// <summary>
/// Parks signals in the hub of the tests: sealed for it and whole, so that a new try goes well, or sealed with a key that nobody has.
/// </summary>
internal sealed class Parking(IServiceProvider services, string keys)
{
    private static readonly MunicipalityCode Zoetermeer = new("GM0637");

    /// <summary>Parks invented signals for a cause, with its alarm.</summary>
    /// <param name="code">The cause.</param>
    /// <param name="count">How many.</param>
    /// <param name="whole">Whether a new try goes well.</param>
    /// <returns>The signals.</returns>
    public async Task<IReadOnlyList<Guid>> ParkAsync(string code, int count = 1, bool whole = true)
    {
        var signals = Enumerable.Range(0, count).Select(number => Received($"{code}-{number}", whole)).ToList();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await services.GetRequiredService<LedgerDatabase>().WriteAsync(
            async session =>
            {
                foreach (var signal in signals)
                {
                    await ParkedRows.InsertAsync(
                        session,
                        new ParkedRow(
                            Guid.NewGuid(), signal.SignalId, 1, signal.Partner.Value, Zoetermeer.Value, HubQueues.Route, code,
                                HubJson.Write(signal), 1, now),
                        [new AlarmRow(Guid.CreateVersion7(), AlarmCodes.Parked, code, now, signal.SignalId, signal.Partner.Value)],
                        default);
                }
                return true;
            },
            default);
        return [.. signals.Select(signal => signal.SignalId)];
    }

    private SignalReceived Received(string number, bool whole)
    {
        var key = Directory.EnumerateFiles(Path.Combine(keys, "hub"), "*.key").Order(StringComparer.Ordinal).First();
        var id = Guid.NewGuid();
        var content = HubJson.Write(new Signal(
            number, SourceKind.Corporatie, Zoetermeer, TimeProvider.System.GetUtcNow().AddMinutes(-5),
            "De lantaarnpaal bij de speeltuin brandt al twee weken niet.", location: new SignalLocation(neighbourhood: "Rokkeveen")));
        var ring = services.GetRequiredService<HubKeyRing>();
        var cipher = new ContentKey(whole ? Convert.FromBase64String(File.ReadAllText(key).Trim()) : new byte[32]);
        return new SignalReceived(
            id, 1, new PartnerId("woonstichting-de-linde"), SourceKind.Corporatie, Zoetermeer, TimeProvider.System.GetUtcNow(),
            Urgency.Normal, ring.KeyedHash(Zoetermeer, "content", content),
            new SealedContent(Path.GetFileNameWithoutExtension(key), cipher.Seal(id, 1, Zoetermeer, content)));
    }
}
